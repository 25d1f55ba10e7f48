package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.audit.AuditCommand;
import io.formwork.backup.BackupCommand;
import io.formwork.platform.json.Json;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The application as a process of its own; closing it kills it. */
record FormworkProcess(Process process, Path log, int port) implements AutoCloseable {

    static final String PASSWORD = "a password from outside";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int BETWEEN_LOOKS_MILLIS = 100;

    /** Starts without a sample app, unless the settings say otherwise. */
    static FormworkProcess start(Path home, int port, Map<String, String> settings) throws IOException {
        return start(home, port, settings, List.of());
    }

    /** A command of the launcher, such as {@code backup}, on that data folder. */
    static FormworkProcess command(Path home, Map<String, String> settings, String... arguments) throws IOException {
        return start(home, 0, settings, List.of(), BackupCommand.class.getName(), arguments);
    }

    /** {@code audit check} on that data folder. */
    static FormworkProcess auditCheck(Path home) throws IOException {
        return start(home, 0, Map.of(), List.of(), AuditCommand.class.getName(), "check");
    }

    /** @param starter a program that starts the application, such as {@code setsid} */
    static FormworkProcess start(Path home, int port, Map<String, String> settings, List<String> starter)
            throws IOException {
        return start(home, port, settings, starter, "io.formwork.Formwork");
    }

    private static FormworkProcess start(
            Path home, int port, Map<String, String> settings, List<String> starter, String main, String... arguments)
            throws IOException {
        Path log = Files.createTempFile(home.toAbsolutePath().getParent(), "formwork", ".log");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(starter);
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main);
        Collections.addAll(command, arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("FORMWORK_"));
        environment.put("FORMWORK_HOME", home.toString());
        environment.put("FORMWORK_PORT", String.valueOf(port));
        environment.put("FORMWORK_ADMIN_PASSWORD", PASSWORD);
        environment.put("FORMWORK_DB_MEMORY", "64M");
        environment.put("FORMWORK_SAMPLE_APP", "false");
        environment.put(
                "FORMWORK_TEMPLATES", home.resolveSibling("no-templates").toString());
        environment.putAll(settings);
        return new FormworkProcess(builder.start(), log, port);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(log);
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void awaitReady() throws IOException, InterruptedException {
        awaitLine("Formwork is ready at");
    }

    /** Waits until the process has said something that contains these words. */
    void awaitLine(String words) throws IOException, InterruptedException {
        await(lines -> lines.stream().anyMatch(line -> line.contains(words)));
    }

    private void await(Predicate<List<String>> done) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (done.test(lines())) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new AssertionError("Waited in vain: " + lines());
    }

    HttpResponse<String> login() throws IOException, InterruptedException {
        return send(request("/api/v1/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\": \"admin\", \"password\": \"" + PASSWORD + "\"}")));
    }

    /** What the administrator gets from a path. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String token = Json.parse(login().body()).path("token").asString("");
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
