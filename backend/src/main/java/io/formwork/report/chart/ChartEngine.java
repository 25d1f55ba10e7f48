package io.formwork.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** One JavaScript context with ECharts loaded; it has no way to the host, its files or the network. Not thread-safe. */
final class ChartEngine implements AutoCloseable {

    private static final String LANGUAGE = "js";

    private final Context context;
    private final Value draw;

    ChartEngine(Engine engine) {
        context = Context.newBuilder(LANGUAGE).engine(engine).build();
        context.eval(source("echarts.min.js"));
        draw = context.eval(source("draw.js"));
    }

    /** An engine shares parsed code between its contexts. */
    static Engine newEngine() {
        return Engine.newBuilder(LANGUAGE)
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    /** @throws org.graalvm.polyglot.PolyglotException when the option cannot be drawn */
    String draw(String option, int width, int height, String fontFamily) {
        return draw.execute(option, width, height, fontFamily).asString();
    }

    @Override
    public void close() {
        context.close(true);
    }

    private static Source source(String name) {
        InputStream stream = ChartEngine.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is missing beside " + ChartEngine.class.getName());
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Source.newBuilder(LANGUAGE, reader, name).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
