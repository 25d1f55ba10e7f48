package io.formwork.workflow.engine;

import io.formwork.platform.database.SchemaLock;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.startup.StartupTask;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the engine beside the rest of the start; whoever needs it first waits for it. */
@Singleton
class ProcessEngines implements StartupTask {

    private static final Logger log = LoggerFactory.getLogger(ProcessEngines.class);
    /** Late among the start-up tasks: nothing else waits for it. */
    private static final int ORDER = 1_000;

    private static final int PATIENCE_SECONDS = 60;

    private final DataSource dataSource;
    private final TransactionOperations<Connection> operations;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final BeanProvider<ProcessSteps> steps;
    private final boolean timers;
    private final CompletableFuture<ProcessEngine> engine = new CompletableFuture<>();
    private volatile boolean begun;

    ProcessEngines(
            DataSource dataSource,
            TransactionOperations<Connection> operations,
            TimeOrderedIds ids,
            Clock clock,
            BeanProvider<ProcessSteps> steps,
            @Property(name = "formwork.workflow.timers", defaultValue = "true") boolean timers) {
        this.dataSource = dataSource;
        this.operations = operations;
        this.ids = ids;
        this.clock = clock;
        this.steps = steps;
        this.timers = timers;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void run() {
        Executor thread = task ->
                Thread.ofPlatform().name("process-engine-start").daemon().start(task);
        begun = true;
        // Asked for here: beside the start it could come to nothing, since a stop may have begun.
        ProcessSteps meaning = steps.get();
        engine.completeAsync(() -> build(meaning), thread).whenComplete((built, failure) -> {
            if (failure != null) {
                log.error("The process engine did not start", failure);
            }
        });
    }

    ProcessEngine get() {
        try {
            return engine.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The process engine did not start", e.getCause());
        }
    }

    private ProcessEngine build(ProcessSteps meaning) {
        long started = System.nanoTime();
        ProcessEngineSettings settings =
                new ProcessEngineSettings(dataSource, operations, ids, clock, new StepBehaviors(meaning));
        ProcessEngine built = operations.executeWrite(status -> {
            try (var lock = SchemaLock.take(status.getConnection())) {
                EngineTables.dropUnfinished(status.getConnection());
                ProcessEngine whole = settings.buildProcessEngine();
                EngineTables.markFinished(status.getConnection());
                return whole;
            }
        });
        built.getRuntimeService()
                .addEventListener(new TimerFailures(meaning), FlowableEngineEventType.JOB_MOVED_TO_DEADLETTER);
        built.getRuntimeService().addEventListener(new TakenFlows(), FlowableEngineEventType.SEQUENCEFLOW_TAKEN);
        if (timers) {
            settings.getAsyncExecutor().start();
        }
        log.debug("The process engine started in {} ms", (System.nanoTime() - started) / 1_000_000);
        return built;
    }

    /** Lets a start that is under way end first, while there are connections; the next one would have to begin anew. */
    @EventListener
    void finish(ShutdownEvent stopping) {
        built();
    }

    @PreDestroy
    void stop() {
        built().ifPresent(ProcessEngine::close);
    }

    private Optional<ProcessEngine> built() {
        return begun
                ? engine.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .handle((built, failure) -> Optional.ofNullable(built))
                        .join()
                : Optional.empty();
    }
}
