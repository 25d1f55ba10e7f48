package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A number given by the system by a pattern such as {@code TS-{yyyy}{MM}-{0000}}; canonical value String. */
final class AutoNumberType extends TextColumnType {

    @Override
    public String key() {
        return "auto-number";
    }

    @Override
    int defaultLength() {
        return 64;
    }

    @Override
    int longestLength() {
        return 64;
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string").put("readOnly", true);
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        String format = field.extras().path("format").asString("");
        if (!AutoNumberFormat.isValid(format)) {
            return List.of(Problem.error("/x-formwork/format", "form.check.auto-number", field.label()));
        }
        return List.of();
    }

    @Override
    public boolean namesRecords() {
        return true;
    }

    @Override
    public boolean givenBySystem() {
        return true;
    }
}
