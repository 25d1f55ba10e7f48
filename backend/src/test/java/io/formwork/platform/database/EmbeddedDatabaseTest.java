package io.formwork.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Lies under the temporary folder on purpose: the library behind would empty it there. */
class EmbeddedDatabaseTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path home;

    @Test
    void whatWasCommittedSurvivesAStopAndAServerLeftByAKilledProcess() throws SQLException {
        var folder = DataFolder.open(home);
        var first = MariaDbServer.start(folder, "64M", MariaDbServer.freePort());
        try (var connection = connect(first.access())) {
            execute(connection, "create table kept (words varchar(50))");
            execute(connection, "insert into kept values ('质量😀')");
        }
        assertThat(ServerProcess.of(home.resolve("database")).find()).isPresent();

        // Nobody closes the first: that is what a killed process leaves behind.
        var second = EmbeddedDatabase.start(folder, "64M");
        try (var connection = connect(second.access())) {
            assertThat(single(connection, "select words from kept")).isEqualTo("质量😀");
            assertThat(single(connection, "select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(single(connection, "select @@collation_database")).isEqualTo("utf8mb4_unicode_ci");
            assertThat(single(connection, "select @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(single(connection, "select @@session.time_zone")).isEqualTo("+00:00");
        }
        assertThatThrownBy(() -> connect(first.access())).isInstanceOf(SQLException.class);

        second.close();

        assertThat(ServerProcess.of(home.resolve("database")).find()).isEmpty();
        assertThatThrownBy(() -> connect(second.access())).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyEntersWithoutThePasswordAndAServerThatDiesComesBack() throws Exception {
        var server = EmbeddedDatabase.start(DataFolder.open(home), "64M");
        try {
            String url = server.access().url();

            for (String user : new String[] {"root", "formwork", "", "mariadb.sys"}) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(url, user, "").close())
                        .as("user '%s'", user)
                        .isInstanceOf(SQLException.class);
            }

            var process = ServerProcess.of(home.resolve("database")).find().orElseThrow();
            process.destroyForcibly();
            process.onExit().get(30, TimeUnit.SECONDS);

            awaitConnection(server.access());
        } finally {
            server.close();
        }
    }

    private static void awaitConnection(DatabaseAccess access) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (var connection = connect(access)) {
                assertThat(connection.isValid(1)).isTrue();
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The server did not come back");
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
