package io.formwork.workflow.engine;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import org.flowable.common.engine.impl.interceptor.AbstractCommandInterceptor;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;

/** Runs each engine command in the current transaction, or in one of its own when the command asks for that. */
final class EngineTransactions extends AbstractCommandInterceptor {

    private final TransactionOperations<Connection> operations;

    EngineTransactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    @Override
    public <T> T execute(CommandConfig config, Command<T> command, CommandExecutor executor) {
        return switch (config.getTransactionPropagation()) {
            case NOT_SUPPORTED -> next.execute(config, command, executor);
            case REQUIRED -> run(TransactionDefinition.Propagation.REQUIRED, config, command, executor);
            case REQUIRES_NEW -> run(TransactionDefinition.Propagation.REQUIRES_NEW, config, command, executor);
        };
    }

    private <T> T run(
            TransactionDefinition.Propagation propagation,
            CommandConfig config,
            Command<T> command,
            CommandExecutor executor) {
        return operations.execute(
                TransactionDefinition.of(propagation), status -> next.execute(config, command, executor));
    }
}
