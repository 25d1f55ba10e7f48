package io.formwork;

import static io.formwork.FormworkProcess.freePort;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application stopped together with every process of its group, as a terminal does it. */
class GroupStopTest {

    private static final int TERMINATED = 143;
    /** Waiting in vain for a connection would take this long alone, which no busy machine makes of an orderly stop. */
    private static final Duration IN_VAIN = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aSignalToTheWholeGroupIsAnOrderlyStop() throws Exception {
        try (var running = start()) {
            running.awaitReady();
            long start = System.nanoTime();

            requireOrderlyStop(running);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_VAIN);
        }
    }

    @Test
    void aSignalInTheMiddleOfTheStartIsAnOrderlyStopToo() throws Exception {
        try (var starting = start()) {
            while (pid().isEmpty() && starting.process().isAlive()) {
                Thread.sleep(20);
            }

            requireOrderlyStop(starting);
        }
    }

    private FormworkProcess start() throws IOException {
        return FormworkProcess.start(
                folder.resolve("data"),
                freePort(),
                Map.of("DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", String.valueOf(IN_VAIN.toMillis())),
                List.of("setsid"));
    }

    /** The server's, empty before it has one. */
    private String pid() throws IOException {
        Path file = folder.resolve("data/database/mariadbd.pid");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    private void requireOrderlyStop(FormworkProcess stopping) throws IOException, InterruptedException {
        var server = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();

        var kill = new ProcessBuilder(
                "kill", "-TERM", "--", "-" + stopping.process().pid());
        assertThat(kill.inheritIO().start().waitFor()).isZero();

        assertThat(stopping.exitCode()).isEqualTo(TERMINATED);
        assertThat(server.isAlive()).isFalse();
        assertThat(stopping.lines()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }
}
