package io.formwork;

import static io.formwork.FormworkProcess.freePort;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, as people start, kill and stop it. */
class StartAndStopTest {

    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var refused = start(folder.resolve("data"), taken.getLocalPort());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void anUnwritableFolderIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        var refused = start(file, freePort());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lines()).singleElement().asString().contains("FORMWORK_HOME", file.toString());
    }

    @Test
    void afterAKillTheNextStartFindsEverythingAndAStopLeavesNothing() throws Exception {
        Path home = folder.resolve("data");
        int port = freePort();
        try (var killed = start(home, port)) {
            killed.awaitReady();
            assertThat(killed.login().statusCode()).isEqualTo(200);

            var second = start(home, freePort());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString().contains("Another Formwork is running on the data");
        }

        try (var next = start(home, port)) {
            next.awaitReady();
            assertThat(next.login().statusCode()).isEqualTo(200);

            next.process().destroy();

            next.exitCode();
            assertThat(home.resolve("database/mariadbd.pid")).doesNotExist();
            assertThat(next.lines()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    @Test
    void aFirstStartThatIsKilledBetweenTwoTablesIsEndedByTheNext() throws Exception {
        Path home = folder.resolve("data");
        Path tables = home.resolve("database/data/formwork");
        for (String table : new String[] {"app_user", "workflow_task", "ACT_GE_PROPERTY", "ACT_RU_VARIABLE"}) {
            try (var killed = start(home, freePort())) {
                while (killed.process().isAlive() && Files.notExists(tables.resolve(table + ".frm"))) {
                    killed.process().waitFor(1, TimeUnit.MILLISECONDS);
                }
                assertThat(killed.process().isAlive()).as("%s", killed.lines()).isTrue();
            }
        }

        try (var next = start(home, freePort())) {
            next.awaitReady();
            assertThat(next.login().statusCode()).isEqualTo(200);

            // Lets the process engine end its start first.
            next.process().destroy();

            assertThat(next.exitCode()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(next.lines()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private static FormworkProcess start(Path home, int port) throws IOException {
        return FormworkProcess.start(home, port, Map.of());
    }
}
