package io.formwork.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the measurements and prints each figure beside its raw counterpart.
 *
 * <p>Arguments: the data folder, then the names of the measurements to run, all of them when none is named: {@code create},
 * {@code workflow}, {@code list}, {@code metric}, {@code import}.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Set<String> wanted = Set.copyOf(List.of(arguments).subList(1, arguments.length));
        List<Figure> figures = new ArrayList<>();
        try (BenchApp app = new BenchApp(home)) {
            app.define("app", BenchApp.APP);
            app.define("form", BenchApp.ORDERS.key());
            if (wanted.isEmpty() || wanted.contains("create")) {
                figures.addAll(CreateBench.run(app));
            }
            if (wanted.isEmpty() || wanted.contains("import")) {
                figures.addAll(ImportBench.run(app));
            }
            if (wanted.isEmpty() || wanted.contains("list")) {
                figures.addAll(ListBench.run(app));
            }
            if (wanted.isEmpty() || wanted.contains("metric")) {
                figures.addAll(MetricBench.run(app));
            }
        }
        print(figures);
        System.exit(0);
    }

    @SuppressWarnings("checkstyle:RegexpSingleline") // the figures are this program's output
    private static void print(List<Figure> figures) {
        var out = System.out;
        out.println();
        out.println(Figure.head());
        figures.forEach(figure -> out.println(figure.line()));
    }
}
