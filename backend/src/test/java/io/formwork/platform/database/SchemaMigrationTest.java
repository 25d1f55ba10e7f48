package io.formwork.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema that a killed start has left in each state, and one that is not ours. */
class SchemaMigrationTest {

    @TempDir
    Path home;

    private EmbeddedDatabase server;
    private DatabaseAccess access;

    @BeforeEach
    void start() {
        server = EmbeddedDatabase.start(DataFolder.open(home), "64M");
        access = server.access();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFirstStartThatWasKilledIsMadeAnew() throws SQLException {
        new SchemaMigration(access).run();
        List<String> whole = tables();
        execute("create table formwork_installing (id int primary key)");
        execute("drop table attachment");
        execute("delete from flyway_schema_history where version = '070'");
        execute("alter table workflow_task drop column path");

        new SchemaMigration(access).run();

        assertThat(tables()).isEqualTo(whole).contains("attachment").doesNotContain("formwork_installing");
        execute("select path from workflow_task");
    }

    @Test
    void whatIsFinishedKeepsItsRows() throws SQLException {
        new SchemaMigration(access).run();
        String row = "insert into job_position (id, name) values (1, 'kept')";
        execute(row);

        new SchemaMigration(access).run();

        assertThatThrownBy(() -> execute(row)).hasMessageContaining("Duplicate entry");
    }

    @Test
    void aSchemaThatHoldsTheTablesOfOthersIsRefusedAndKept() throws SQLException {
        execute("create table theirs (id int primary key)");

        assertThatThrownBy(() -> new SchemaMigration(access).run())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("non-empty schema");

        assertThat(tables()).containsExactly("theirs");
    }

    @Test
    void twoProcessesOnAnEmptySchemaFollowEachOther() throws SQLException {
        var other = CompletableFuture.runAsync(this::migrate);
        migrate();
        other.join();

        assertThat(tables()).contains("attachment").doesNotContain("formwork_installing");
    }

    @Test
    void whoeverComesWhileAnotherMakesTablesWaits() throws Exception {
        CompletableFuture<Void> other;
        try (var connection = connect();
                var held = SchemaLock.take(connection)) {
            assertThat(held).isNotNull();
            other = CompletableFuture.runAsync(this::migrate);
            while (waiting() == 0) {
                assertThat(other).isNotDone();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(tables()).isEmpty();
        }

        other.get(1, TimeUnit.MINUTES);
        assertThat(tables()).contains("attachment");
    }

    private long waiting() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select count(*) from information_schema.processlist where state = 'User lock'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void migrate() {
        try {
            new SchemaMigration(access).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var connection = connect();
                var result = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
