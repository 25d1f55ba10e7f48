package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a process of its own, as people start, kill and stop it. */
class StartAndStopTest {

    private static final String PASSWORD = "a password from outside";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

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
            assertThat(login(port)).isEqualTo(200);

            var second = start(home, freePort());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lines()).singleElement().asString().contains("Another Formwork is running on the data");
        }

        try (var next = start(home, port)) {
            next.awaitReady();
            assertThat(login(port)).isEqualTo(200);

            next.process.destroy();

            assertThat(next.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(home.resolve("database/mariadbd.pid")).doesNotExist();
            assertThat(next.lines()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private Running start(Path home, int port) throws IOException {
        Path log = Files.createTempFile(folder, "formwork", ".log");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "io.formwork.Formwork")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FORMWORK_"));
        builder.environment().put("FORMWORK_HOME", home.toString());
        builder.environment().put("FORMWORK_PORT", String.valueOf(port));
        builder.environment().put("FORMWORK_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("FORMWORK_DB_MEMORY", "64M");
        builder.environment().put("FORMWORK_SAMPLE_APP", "false");
        builder.environment()
                .put("FORMWORK_TEMPLATES", folder.resolve("no-templates").toString());
        return new Running(builder.start(), log);
    }

    private static int login(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"login\": \"admin\", \"password\": \"" + PASSWORD + "\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A started process; closing it kills it. */
    private record Running(Process process, Path log) implements AutoCloseable {

        List<String> lines() throws IOException {
            return Files.readAllLines(log);
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        void awaitReady() throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                if (lines().stream().anyMatch(line -> line.contains("Formwork is ready at"))) {
                    return;
                }
                Thread.sleep(200);
            }
            throw new AssertionError("Not ready: " + lines());
        }

        @Override
        public void close() throws Exception {
            process.destroyForcibly().waitFor();
        }
    }
}
