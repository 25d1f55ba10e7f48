package io.formwork.ui.metric.designer;

import io.formwork.metric.Direction;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricUnit;
import java.util.stream.Stream;

/** How the number is shown and judged. */
final class ShownSection extends MetricSection {

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_NEEDED = 1_000_000;

    ShownSection(MetricScope scope) {
        super("metrics.design.shown");
        var controls = new MetricControls(scope);
        put(controls.word(
                "/unit",
                getTranslation("metrics.design.unit"),
                Stream.of(MetricUnit.values()).map(MetricUnit::code).toList(),
                () -> scope.metric()
                        .map(MetricDefinition::unit)
                        .orElse(MetricUnit.SCORE)
                        .code(),
                unit -> getTranslation("metric.unit." + unit)));
        put(controls.number(
                "/decimals",
                getTranslation("metrics.design.decimals"),
                0,
                MOST_DECIMALS,
                () -> scope.metric().map(metric -> metric.measure().decimals()).orElse(1)));
        put(controls.word(
                "/direction",
                getTranslation("metrics.design.direction"),
                Stream.of(Direction.values()).map(Direction::code).toList(),
                Direction.UP::code,
                direction -> getTranslation("metric.direction." + direction)));
        put(controls.decimal(
                "/target", getTranslation("metrics.design.target"), getTranslation("metrics.design.target-help")));
        put(controls.number("/minimumN", getTranslation("metrics.design.minimum"), 0, MOST_NEEDED, () -> 0));
    }
}
