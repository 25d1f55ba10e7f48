package io.formwork.platform.sql;

import io.formwork.platform.error.Unavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that went away from a fault of ours. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** What to say when a failure came from a database that cannot be reached; empty for any other failure. */
    public static Optional<Unavailable> in(Throwable failure) {
        boolean away = false;
        boolean committing = false;
        Set<Throwable> seen = new HashSet<>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            away |= isAway(cause);
            committing |= cause instanceof TransactionSystemException;
        }
        if (!away) {
            return Optional.empty();
        }
        return Optional.of(new Unavailable(failure, committing ? "error.database-away.unsure" : "error.database-away"));
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLRecoverableException e -> true;
            // Nobody opened a transaction: a fault of ours.
            case NoConnectionException e -> false;
            case ConnectionException e -> true;
            // The pool names no state when a broken connection was taken from under its user.
            case SQLException e ->
                e.getSQLState() == null
                        ? "Connection is closed".equals(e.getMessage())
                        : e.getSQLState().startsWith("08");
            default -> false;
        };
    }
}
