package io.formwork.ui.metric.designer;

import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.metric.MetricUnit;
import io.formwork.metric.measure.MeasureKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What else changes in the document when something is chosen. */
final class MetricChoices {

    private static final String MEASURE = "measure";
    private static final String UNIT = "unit";
    private static final int CENTS = 2;

    private MetricChoices() {}

    /** Another measure begins without settings, and with the unit and the decimals that are usual for it. */
    static void measure(ObjectNode document, MeasureKind kind) {
        ObjectNode measure = document.putObject(MEASURE).put("type", kind.type());
        document.remove(List.of(UNIT, "decimals"));
        if (!kind.ofForm()) {
            document.remove(List.of("form", "where", "time", "by"));
        } else if (!document.has("time")) {
            document.put("time", SystemFields.CREATED_AT);
        }
        document.set(MEASURE, measure);
    }

    /** Another form has other fields. */
    static void form(ObjectNode document, String form) {
        put(document, "form", Optional.of(form).filter(key -> !key.isEmpty()));
        document.remove(List.of("where", "by"));
        document.put("time", SystemFields.CREATED_AT);
        String type = document.path(MEASURE).path("type").asString("");
        document.putObject(MEASURE).put("type", type);
    }

    /** An amount of money is shown as money. */
    static void field(ObjectNode document, String setting, Optional<FormField> field) {
        put(document.withObject("/" + MEASURE), setting, field.map(FormField::name));
        boolean money = field.filter(chosen -> chosen.extras().has("currency")).isPresent();
        boolean shownAsMoney =
                MetricUnit.MONEY.code().equals(document.path(UNIT).asString(""));
        if (money && !document.has(UNIT)) {
            document.put(UNIT, MetricUnit.MONEY.code()).put("decimals", CENTS);
        } else if (!money && shownAsMoney) {
            document.remove(UNIT);
        }
    }

    static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.remove(name));
    }
}
