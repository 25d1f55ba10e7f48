package io.formwork.ui.testing;

import io.formwork.identity.login.TestOidcProvider;
import io.formwork.mail.TestMailbox;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** The packaged application as a process of its own, with an empty data folder: one for all journeys of a test run. */
final class RunningApp {

    static final String ADMIN_PASSWORD = "journey-Admin-1";
    static final Path BUILD =
            Path.of(System.getProperty("formwork.build", "target")).toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final TestOidcProvider PROVIDER = new TestOidcProvider();
    private static final RunningApp APP = start();

    private final URI address;
    private final Process process;

    private RunningApp(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** By which people may log in too. */
    static TestOidcProvider provider() {
        return PROVIDER;
    }

    static URI address() {
        return APP.address;
    }

    private static RunningApp start() {
        try {
            Path home = BUILD.resolve("journey-home");
            delete(home);
            Path log = Files.createDirectories(BUILD.resolve("journeys")).resolve("application.log");
            int port = freePort();
            var builder = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-cp",
                    BUILD.resolve("formwork.jar") + File.pathSeparator + BUILD.resolve("lib") + "/*",
                    "io.formwork.Formwork");
            builder.environment().put("FORMWORK_HOME", home.toString());
            builder.environment().put("FORMWORK_PORT", Integer.toString(port));
            builder.environment().put("FORMWORK_ADMIN_PASSWORD", ADMIN_PASSWORD);
            builder.environment().put("FORMWORK_SAMPLE_APP", "false");
            builder.environment().put("FORMWORK_TRUSTED_PROXIES", "127.0.0.1,::1");
            builder.environment().putAll(TestMailbox.environment());
            builder.environment().put("FORMWORK_OIDC_ISSUER", PROVIDER.issuer());
            builder.environment().put("FORMWORK_OIDC_CLIENT_ID", TestOidcProvider.CLIENT);
            builder.environment().put("FORMWORK_OIDC_CLIENT_SECRET", TestOidcProvider.SECRET);
            builder.environment().put("FORMWORK_OIDC_CREATE", "true");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var app = new RunningApp(URI.create("http://localhost:" + port + "/"), builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(app::stop, "application-stop"));
            app.awaitReady(log);
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address.resolve("health/readiness")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
