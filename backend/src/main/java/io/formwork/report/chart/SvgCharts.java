package io.formwork.report.chart;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws ECharts options as SVG that stands inside an HTML page or a PDF. */
@Singleton
public class SvgCharts {

    private static final Logger LOG = LoggerFactory.getLogger(SvgCharts.class);

    /** The report's own fonts first; a browser that lacks them takes the system's. */
    private static final String FONTS =
            "Noto Sans SC Latin, Noto Sans SC, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

    private final ChartEngines engines;

    SvgCharts(ChartEngines engines) {
        this.engines = engines;
    }

    /** Gets ready beside, for somebody who will soon want a chart. */
    public void prepare() {
        engines.warm();
    }

    /**
     * The chart as one {@code <svg>} element; the same arguments give the same text. Empty, and logged, when the option cannot
     * be drawn, so that a report can go on without it.
     *
     * @param id unique in the page; names inside the SVG begin with it
     */
    public Optional<String> draw(String id, String option, int width, int height) {
        try {
            String svg = engines.with(engine -> engine.draw(option, width, height, FONTS));
            return Optional.of(SvgText.forPage(svg, id));
        } catch (PolyglotException e) {
            LOG.warn("Chart {} cannot be drawn: {}", id, e.getMessage(), e);
            return Optional.empty();
        }
    }
}
