package io.formwork.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the measurements and prints each figure beside its raw counterpart. The arguments name those to run, all of them when
 * none is named: {@code create}, {@code workflow}, {@code import}, {@code list}, {@code jump}, {@code metric},
 * {@code picker}, {@code start}. Data is kept in {@code target/bench}.
 */
public final class Bench {

    /** Something to be measured in the running application. */
    @FunctionalInterface
    private interface Measurement {
        List<Figure> run(BenchApp app) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

    static {
        MEASUREMENTS.put("create", CreateBench::run);
        MEASUREMENTS.put("workflow", WorkflowBench::run);
        MEASUREMENTS.put("import", ImportBench::run);
        MEASUREMENTS.put("list", ListBench::run);
        MEASUREMENTS.put("jump", JumpBench::run);
        MEASUREMENTS.put("metric", MetricBench::run);
        MEASUREMENTS.put("picker", PickerBench::run);
        MEASUREMENTS.put("rights", RightsBench::run);
    }

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            print(measure(Set.of(arguments)));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static List<Figure> measure(Set<String> wanted) throws Exception {
        Path root = Path.of(System.getProperty("formwork.root", "."))
                .toAbsolutePath()
                .normalize();
        Path home = root.resolve("target/bench");
        List<Figure> figures = new ArrayList<>();
        try (BenchApp app = new BenchApp(home)) {
            app.define("app", BenchApp.APP);
            for (var measurement : MEASUREMENTS.entrySet()) {
                if (wanted.isEmpty() || wanted.contains(measurement.getKey())) {
                    figures.addAll(measurement.getValue().run(app));
                }
            }
        }
        if (wanted.contains("people")) {
            // For minutes, and in a folder of its own, since it would change what the others measure.
            try (BenchApp app = new BenchApp(root.resolve("target/bench-people"))) {
                figures.addAll(PeopleBench.run(app));
            }
        }
        if (wanted.isEmpty() || wanted.contains("start")) {
            figures.addAll(StartBench.run(root, home));
        }
        return figures;
    }

    private static void print(List<Figure> figures) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println();
        out.println(Figure.head());
        figures.forEach(figure -> out.println(figure.line()));
    }
}
