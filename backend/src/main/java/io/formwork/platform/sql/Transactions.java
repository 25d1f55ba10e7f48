package io.formwork.platform.sql;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;

/** Runs work in a transaction; the outermost one is begun again when the server chose it as a deadlock's victim. */
@Singleton
public class Transactions {

    private final TransactionOperations<Connection> operations;
    private final List<WriteGuard> guards;
    private final CommitWork committed = new CommitWork();

    Transactions(TransactionOperations<Connection> operations, List<WriteGuard> guards) {
        this.operations = operations;
        this.guards = List.copyOf(guards);
    }

    /** Does the work in the current transaction, or in a new one that commits when the work returns. */
    public <T> T write(Supplier<T> work) {
        if (isActive()) {
            return work.get();
        }
        guards.forEach(WriteGuard::requireWritable);
        return DeadlockRetry.run(() -> operations.executeWrite(status -> work.get()));
    }

    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Reads in the current transaction, or in a new one that only reads. */
    public <T> T read(Supplier<T> work) {
        return isActive() ? work.get() : DeadlockRetry.run(() -> operations.executeRead(status -> work.get()));
    }

    /** Does the work in a transaction of its own, which commits even when the current one is rolled back. */
    public <T> T writeApart(Supplier<T> work) {
        guards.forEach(WriteGuard::requireWritable);
        var apart = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
        return DeadlockRetry.run(() -> operations.execute(apart, status -> work.get()));
    }

    /**
     * Does the work after the current transaction has committed, at once where there is none. One that fails keeps no other
     * from being done.
     */
    public void afterCommit(Runnable work) {
        operations.findTransactionStatus().ifPresentOrElse(status -> committed.add(status, work), work);
    }

    /** Whether the current transaction may not write. */
    public boolean isReadOnly() {
        return operations
                .findTransactionStatus()
                .filter(status -> status.getTransactionDefinition().isReadOnly().orElse(false))
                .isPresent();
    }

    public boolean isActive() {
        return operations.findTransactionStatus().isPresent();
    }
}
