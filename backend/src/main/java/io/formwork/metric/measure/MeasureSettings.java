package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.Operator;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What several measures need to read and check their settings and to make numbers. */
final class MeasureSettings {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 12;

    private MeasureSettings() {}

    static String field(JsonNode node, String name, String pointer) {
        String field = node.path(name).asString("");
        if (field.isEmpty()) {
            throw new Invalid(new Violation(pointer + "/" + name, "required", "metric.check.required", name));
        }
        return field;
    }

    static Optional<FormField> find(FormDefinition form, String name) {
        return name.startsWith("$") ? SystemFields.find(name) : form.find(name);
    }

    /** A problem when the field does not exist or is not of the wanted sort. */
    static List<Problem> check(
            FormDefinition form, String setting, String name, Predicate<FormField> fits, String key) {
        Optional<FormField> field = find(form, name);
        if (field.isEmpty()) {
            return List.of(Problem.error("/" + setting, "metric.check.field", name, form.label()));
        }
        return fits.test(field.get())
                ? List.of()
                : List.of(Problem.error("/" + setting, key, field.get().label()));
    }

    static List<Problem> checkNumeric(FormDefinition form, String name) {
        return check(form, "field", name, field -> field.type().numeric(), "metric.check.numeric");
    }

    static Condition present(String field) {
        return new Condition.Compare(field, Operator.NOT_EMPTY, null);
    }

    static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return above.divide(below, SCALE, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal quotient(@Nullable BigDecimal above, long below) {
        return above == null || below == 0 ? null : quotient(above, BigDecimal.valueOf(below));
    }
}
