package io.formwork.workflow.engine;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import java.sql.Connection;
import org.flowable.common.engine.impl.cfg.TransactionContext;
import org.flowable.common.engine.impl.cfg.TransactionListener;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.interceptor.CommandContext;

/** Tells the engine's listeners what becomes of the transaction that surrounds a command; it ends none itself. */
final class EngineTransactionContext implements TransactionContext {

    private final TransactionOperations<Connection> operations;
    private final CommandContext context;

    EngineTransactionContext(TransactionOperations<Connection> operations, CommandContext context) {
        this.operations = operations;
        this.context = context;
    }

    @Override
    public void commit() {
        // The transaction belongs to whoever began it.
    }

    @Override
    public void rollback() {
        operations.findTransactionStatus().ifPresent(status -> status.setRollbackOnly());
    }

    @Override
    public void addTransactionListener(TransactionState state, TransactionListener listener) {
        operations
                .findTransactionStatus()
                .ifPresentOrElse(
                        status -> status.registerSynchronization(new Told(state, listener)),
                        () -> listener.execute(context));
    }

    private final class Told implements TransactionSynchronization {

        private final TransactionState state;
        private final TransactionListener listener;

        private Told(TransactionState state, TransactionListener listener) {
            this.state = state;
            this.listener = listener;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (state == TransactionState.COMMITTING) {
                listener.execute(context);
            }
        }

        @Override
        public void afterCompletion(Status status) {
            boolean committed = status == Status.COMMITTED;
            if (committed && state == TransactionState.COMMITTED
                    || !committed && (state == TransactionState.ROLLED_BACK || state == TransactionState.ROLLINGBACK)) {
                listener.execute(context);
            }
        }
    }
}
