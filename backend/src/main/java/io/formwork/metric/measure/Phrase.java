package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import java.util.List;

/** A message with arguments that only who knows the form can put into words. */
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = List.copyOf(args);
    }

    static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }

    /** An argument that is a field, to be shown by its label. */
    public record FieldName(String name) {}

    /** An argument that is another metric, to be shown by its label. */
    public record MetricName(String key) {}

    /** An argument that is a condition, to be shown in words. */
    public record Where(Condition condition) {}
}
