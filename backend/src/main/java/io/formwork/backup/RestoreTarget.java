package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseServer;
import io.formwork.platform.database.EmbeddedDatabase;
import io.formwork.platform.database.ExternalDatabase;
import io.formwork.platform.database.SchemaMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The empty installation into which a backup goes, or one that an earlier attempt left half done. */
final class RestoreTarget implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> KEPT = List.of("database", "files", "secrets", "audit");

    private final DataFolder folder;
    private final DatabaseServer server;
    private final Connection connection;

    private RestoreTarget(DataFolder folder, DatabaseServer server) throws SQLException {
        this.folder = folder;
        this.server = server;
        this.connection = BackupSession.open(server.access());
        BackupSession.execute(connection, "set foreign_key_checks = 0, unique_checks = 0");
        BackupSession.execute(connection, "set sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
    }

    /** Opens it, after making sure that nothing is overwritten. */
    static RestoreTarget open(FormworkSettings settings) throws SQLException {
        var folder = DataFolder.open(settings.home());
        if (folder.isTakenByAnother()) {
            throw new BackupRefused("A Formwork is running on " + settings.home() + ". Stop it first.");
        }
        requireEmpty(folder);
        var external = settings.externalDatabase();
        DatabaseServer server = external == null
                ? EmbeddedDatabase.start(folder, settings.databaseMemory())
                : new ExternalDatabase(external, PATIENCE);
        try {
            var target = new RestoreTarget(folder, server);
            target.requireEmptySchema();
            return target;
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Before a database is started in it, which would leave traces. */
    static void requireEmpty(DataFolder folder) {
        if (!RestoreMark.isIn(folder) && KEPT.stream().anyMatch(name -> Files.exists(folder.path(name)))) {
            throw new BackupRefused("There is an installation in " + folder.path("") + ", and nothing is overwritten."
                    + " Restore into an empty folder: set FORMWORK_HOME to one.");
        }
    }

    private void requireEmptySchema() throws SQLException {
        List<String> tables = new BackupSchema(connection).tableNames();
        if (!tables.isEmpty() && !tables.contains(SchemaMigration.RESTORING)) {
            throw new BackupRefused("The database " + server.access() + " holds " + tables.size()
                    + " tables, and nothing is overwritten. Restore into an empty one.");
        }
    }

    /** Marks the beginning and takes away what an earlier attempt left. */
    void begin() throws SQLException {
        List<String> left = new BackupSchema(connection).tableNames();
        BackupSession.execute(
                connection, "create table if not exists " + SchemaMigration.RESTORING + " (id int primary key)");
        for (String table : left) {
            if (!table.equals(SchemaMigration.RESTORING)) {
                BackupSession.execute(connection, "drop table `" + table + "`");
            }
        }
    }

    void end() throws SQLException, IOException {
        BackupSession.execute(connection, "drop table " + SchemaMigration.RESTORING);
        RestoreMark.remove(folder);
    }

    Connection connection() {
        return connection;
    }

    DataFolder folder() {
        return folder;
    }

    BlobStore blobs() {
        return BlobStore.in(folder);
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            server.close();
            folder.release();
        }
    }
}
