package io.formwork.platform.sql;

import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done after transactions commit, one list for each of them. The transaction sorts what is registered with it
 * each time anew, which takes the square of their number; so it knows only the list.
 */
final class CommitWork {

    /** A connection has one transaction at a time. */
    private final Map<Object, Pending> open = Collections.synchronizedMap(new IdentityHashMap<>());

    void add(TransactionStatus<?> transaction, Runnable work) {
        Object connection = transaction.getConnection();
        Pending pending = open.get(connection);
        if (pending == null) {
            pending = new Pending(connection);
            transaction.registerSynchronization(pending);
            open.put(connection, pending);
        }
        pending.work.add(work);
    }

    private final class Pending implements TransactionSynchronization {

        private final Object connection;
        private final List<Runnable> work = new ArrayList<>();

        Pending(Object connection) {
            this.connection = connection;
        }

        /** Everything is done, also what comes after a failure; then the first failure is told. */
        @Override
        public void afterCommit() {
            open.remove(connection, this);
            RuntimeException failure = null;
            for (Runnable one : work) {
                failure = run(one, failure);
            }
            if (failure != null) {
                throw failure;
            }
        }

        private static @Nullable RuntimeException run(Runnable one, @Nullable RuntimeException before) {
            try {
                one.run();
                return before;
            } catch (RuntimeException e) {
                if (before == null) {
                    return e;
                }
                before.addSuppressed(e);
                return before;
            }
        }

        @Override
        public void afterCompletion(Status status) {
            open.remove(connection, this);
        }
    }
}
