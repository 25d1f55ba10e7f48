package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One setting of a measure: its name in JSON, how it is read, and what a designer offers for it. */
public sealed interface MeasureSetting<T> {

    String name();

    /** @throws Invalid when the measure does not set it as it must be */
    T read(JsonNode measure, String pointer);

    /** Whether it matters beside the other settings. */
    default boolean matters(JsonNode measure) {
        return true;
    }

    private static String required(JsonNode measure, String name, String pointer) {
        String text = measure.path(name).asString("");
        if (text.isEmpty()) {
            throw new Invalid(new Violation(pointer + "/" + name, "required", "metric.check.required." + name));
        }
        return text;
    }

    /** A field of the form, designed or of the system, of a fitting type. */
    record OfField(String name, Predicate<FormField> fits, String refusal) implements MeasureSetting<String> {

        static OfField number() {
            return new OfField("field", field -> field.type().numeric(), "metric.check.numeric");
        }

        static OfField moment(String name) {
            return new OfField(name, field -> field.type().temporal(), "metric.check.temporal");
        }

        @Override
        public String read(JsonNode measure, String pointer) {
            return required(measure, name, pointer);
        }

        List<Problem> check(FormDefinition form, String chosen) {
            Optional<FormField> field = find(form, chosen);
            if (field.isEmpty()) {
                return List.of(Problem.error("/" + name, "metric.check.field", chosen, form.label()));
            }
            return fits.test(field.get())
                    ? List.of()
                    : List.of(Problem.error("/" + name, refusal, field.get().label()));
        }

        static Optional<FormField> find(FormDefinition form, String name) {
            return name.startsWith("$") ? SystemFields.find(name) : form.find(name);
        }
    }

    /** A whole number from 1 on. */
    record OfNumber(String name, int usual, int most, Predicate<JsonNode> when) implements MeasureSetting<Integer> {

        OfNumber(String name, int usual, int most) {
            this(name, usual, most, measure -> true);
        }

        @Override
        public Integer read(JsonNode measure, String pointer) {
            JsonNode value = measure.path(name);
            if (value.isMissingNode()) {
                return usual;
            }
            if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.intValue() < 1
                    || value.intValue() > most) {
                throw new Invalid(new Violation(pointer + "/" + name, "range", "metric.check.number." + name, 1, most));
            }
            return value.intValue();
        }

        @Override
        public boolean matters(JsonNode measure) {
            return when.test(measure);
        }
    }

    /** One of a few words; the first is usual. */
    record OfWord(String name, List<String> words) implements MeasureSetting<String> {

        @Override
        public String read(JsonNode measure, String pointer) {
            String word = measure.path(name).asString(words.getFirst());
            if (!words.contains(word)) {
                throw new Invalid(new Violation(pointer + "/" + name, "enum", "metric.check.enum", name, word));
            }
            return word;
        }
    }

    /** A condition on the form's records. */
    record OfCondition(String name) implements MeasureSetting<Condition> {

        @Override
        public Condition read(JsonNode measure, String pointer) {
            return Condition.parse(measure.get(name), pointer + "/" + name);
        }
    }

    /** Another metric of the app. */
    record OfMetric(String name) implements MeasureSetting<String> {

        @Override
        public String read(JsonNode measure, String pointer) {
            return required(measure, name, pointer);
        }
    }
}
