package io.formwork.platform.sql;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets an outermost {@link Transactional} method begin, and again when a deadlock or a lock's time limit ended it. */
@InterceptorBean(Transactional.class)
final class DeadlockRetry implements MethodInterceptor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(DeadlockRetry.class);
    /** Lock wait timeout, deadlock, and MariaDB's "record has changed since last read". */
    private static final Set<Integer> AGAIN = Set.of(1205, 1213, 1020);

    private static final int ATTEMPTS = 6;
    private static final int PAUSE_MILLISECONDS = 15;

    private final TransactionOperations<Connection> operations;

    private final List<WriteGuard> guards;

    DeadlockRetry(TransactionOperations<Connection> operations, List<WriteGuard> guards) {
        this.operations = operations;
        this.guards = List.copyOf(guards);
    }

    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 10;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        if (operations.findTransactionStatus().isPresent()) {
            return context.proceed(this);
        }
        if (!context.booleanValue(Transactional.class, "readOnly").orElse(false)) {
            guards.forEach(WriteGuard::requireWritable);
        }
        return run(() -> context.proceed(this));
    }

    static <T extends @Nullable Object> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isDeadlock(e)) {
                    throw e;
                }
                log.debug("Attempt {} met a deadlock", attempt);
                pause(attempt);
            }
        }
    }

    static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (AGAIN.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MILLISECONDS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before a retry", e);
        }
    }
}
