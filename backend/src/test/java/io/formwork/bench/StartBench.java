package io.formwork.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Starts of the packaged application on existing data: seconds until it is ready, and its resident memory then. The first
 * is not counted, since it may build the application, and writes the archive of classes that the next ones read.
 */
final class StartBench {

    private static final int STARTS = 5;

    private record Start(double seconds, double megabytes) {}

    private StartBench() {}

    static List<Figure> run(Path root, Path home) throws Exception {
        start(root, home);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start(root, home));
        }
        return List.of(
                Figure.value("ready after start with existing data, median of five", median(starts), "s", 8),
                Figure.value("  the slowest of them", worst(starts, Start::seconds), "s", 15),
                Figure.value("resident memory then, without the database", worst(starts, Start::megabytes), "MB", 600));
    }

    private static double median(List<Start> starts) {
        return starts.stream().mapToDouble(Start::seconds).sorted().toArray()[STARTS / 2];
    }

    private static double worst(List<Start> starts, ToDoubleFunction<Start> value) {
        return starts.stream().mapToDouble(value).max().orElseThrow();
    }

    private static Start start(Path root, Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("formwork").toString(), "run");
        builder.environment().put("FORMWORK_HOME", home.toString());
        builder.environment().put("FORMWORK_PORT", String.valueOf(freePort()));
        builder.environment().put("FORMWORK_SAMPLE_APP", "false");
        builder.redirectErrorStream(true);
        long begun = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            var said = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Formwork is ready")) {
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    return new Start(seconds, residentMegabytes(process.pid()));
                }
            }
            throw new IllegalStateException("It stopped before it was ready:\n" + said);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
