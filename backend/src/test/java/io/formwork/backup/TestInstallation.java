package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.DatabaseServer;
import io.formwork.platform.database.EmbeddedDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A data folder with a running database, tables of a test's own, and files. */
record TestInstallation(Path home, DataFolder folder, DatabaseServer server) implements AutoCloseable {

    static TestInstallation start(Path home) {
        var folder = DataFolder.open(home);
        return new TestInstallation(home, folder, EmbeddedDatabase.start(folder, "64M"));
    }

    /** With the two tables that a backup asks by name. */
    TestInstallation installed() throws SQLException {
        execute("create table flyway_schema_history (installed_rank int primary key, version varchar(50),"
                + " type varchar(20), script varchar(1000), success boolean)");
        execute("insert into flyway_schema_history values (1, '001', 'SQL', 'V001__identity.sql', true)");
        execute("create table attachment (id int primary key, content_hash char(64) character set ascii)");
        folder.secret("public-links");
        return this;
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    /** Keeps a file that no record names yet. */
    String file(String content) throws IOException {
        return BlobStore.in(folder)
                .put(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE)
                .hash();
    }

    Connection connect() throws SQLException {
        DatabaseAccess access = server.access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** Settings of an installation whose data folder is that one, and whose database is this one's. */
    FormworkSettings settingsWithDatabaseOfThis(Path other) {
        DatabaseAccess access = server.access();
        return FormworkSettings.read(Map.of(
                "FORMWORK_HOME", other.toString(),
                "FORMWORK_DB_URL", access.url(),
                "FORMWORK_DB_USER", access.user(),
                "FORMWORK_DB_PASSWORD", access.password())::get);
    }

    @Override
    public void close() {
        server.close();
    }
}
