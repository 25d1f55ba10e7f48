package io.formwork.metric;

import java.util.List;
import java.util.stream.Collectors;

/** A metric's definition in plain words of one language: what is counted, when, how, and what is left out. */
public record MetricWords(List<Line> lines) {

    public MetricWords {
        lines = List.copyOf(lines);
    }

    /**
     * One aspect.
     *
     * @param key names the aspect: form, condition, time, formula, unit, window, excluded, target, version
     */
    public record Line(String key, String label, String text) {}

    /** Everything as one paragraph. */
    public String paragraph() {
        return lines.stream().map(line -> line.label() + ": " + line.text()).collect(Collectors.joining("; "));
    }
}
