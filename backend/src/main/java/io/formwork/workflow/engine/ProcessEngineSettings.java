package io.formwork.workflow.engine;

import io.formwork.platform.id.TimeOrderedIds;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** How the engine is set up here: our data source, our transactions, our clock, our ids, and no history of its own. */
final class ProcessEngineSettings extends ProcessEngineConfigurationImpl {

    private final TransactionOperations<Connection> operations;

    ProcessEngineSettings(
            DataSource dataSource,
            TransactionOperations<Connection> operations,
            TimeOrderedIds ids,
            Clock clock,
            StepBehaviors behaviors) {
        this.operations = operations;
        setDataSource(dataSource);
        setTransactionsExternallyManaged(true);
        setTransactionContextFactory(context -> new EngineTransactionContext(operations, context));
        setIdGenerator(() -> Long.toString(ids.next()));
        setClock(new EngineClock(clock));
        setBeans(behaviors.beans());
        setPostBpmnParseHandlers(List.of(behaviors));
        setDisableIdmEngine(true);
        setDisableEventRegistry(true);
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_TRUE);
        setHistoryLevel(HistoryLevel.NONE);
        setAsyncExecutorActivate(false);
        setAsyncExecutorDefaultTimerJobAcquireWaitTime(5_000);
        setUsePrefixId(false);
    }

    @Override
    public CommandInterceptor createTransactionInterceptor() {
        return new EngineTransactions(operations);
    }
}
