package io.formwork.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Start of the packaged application on existing data: seconds until it is ready, and its resident memory then. */
final class StartBench {

    private StartBench() {}

    static List<Figure> run(Path root, Path home) throws Exception {
        start(root, home);
        double[] measured = start(root, home);
        return List.of(
                Figure.value("ready after start with existing data", measured[0], "s", 8),
                Figure.value("resident memory then, without the database", measured[1], "MB", 600));
    }

    private static double[] start(Path root, Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("formwork").toString(), "run");
        builder.environment().put("FORMWORK_HOME", home.toString());
        builder.environment().put("FORMWORK_PORT", String.valueOf(freePort()));
        builder.environment().put("FORMWORK_SAMPLE_APP", "false");
        builder.redirectErrorStream(true);
        long begun = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Formwork is ready")) {
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    return new double[] {seconds, residentMegabytes(process.pid())};
                }
            }
            throw new IllegalStateException("It stopped before it was ready");
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
