package io.formwork.platform.startup;

import io.formwork.platform.database.Database;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.OrderUtil;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the start-up tasks of all features as soon as the database is there, beside the start of the web server. */
@Context
public class Startup implements ApplicationEventListener<StartupEvent> {

    private static final Logger log = LoggerFactory.getLogger(Startup.class);

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Database database;
    private final BeanProvider<StartupTask> tasks;
    private final boolean background;

    Startup(
            Database database,
            BeanProvider<StartupTask> tasks,
            @Property(name = "formwork.startup.background", defaultValue = "true") boolean background) {
        this.database = database;
        this.tasks = tasks;
        this.background = background;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Thread.ofPlatform().name("startup").daemon().start(this::runTasks);
        if (!background) {
            awaitReady();
        }
    }

    /** Returns when every task is done, or throws what made one fail. */
    public void awaitReady() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public boolean isReady() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    private void runTasks() {
        try {
            database.awaitReady();
            var ordered = new ArrayList<StartupTask>();
            tasks.forEach(ordered::add);
            OrderUtil.sort(ordered);
            for (var task : ordered) {
                long started = System.nanoTime();
                task.run();
                log.debug("{} took {} ms", task.getClass().getSimpleName(), (System.nanoTime() - started) / 1_000_000);
            }
            ready.complete(null);
        } catch (RuntimeException | Error e) {
            ready.completeExceptionally(e);
        }
    }
}
