package io.formwork.platform.database;

import io.formwork.platform.config.DatabaseAccess;

/** The server behind the database: one of our own, or one that somebody else runs. */
public interface DatabaseServer extends AutoCloseable {

    /** Where to connect, known once the server answers; waits for that. */
    DatabaseAccess access();

    @Override
    void close();
}
