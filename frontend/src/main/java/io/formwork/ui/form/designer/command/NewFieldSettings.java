package io.formwork.ui.form.designer.command;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.OptionList;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What some types need to work at all, so that a new field can be used as it is. */
final class NewFieldSettings {

    private static final String EXAMPLE_NUMBER = "NO-{yyyy}{MM}-{0000}";
    private static final List<LocalizedText> EXAMPLE_OPTIONS = List.of(
            LocalizedText.of("选项一", "Option 1"),
            LocalizedText.of("选项二", "Option 2"),
            LocalizedText.of("选项三", "Option 3"));
    private static final List<String> COLORS = List.of("blue", "green", "orange");

    private NewFieldSettings() {}

    static void fill(String type, ObjectNode field, LocalizedText label) {
        ObjectNode extras = Fields.extras(field);
        switch (type) {
            case "choice", "multi-choice" -> OptionList.write(field, examples());
            case "money" -> extras.put("currency", "CNY");
            case "auto-number" -> extras.put("format", EXAMPLE_NUMBER);
            default -> {
                // the others need nothing
            }
        }
    }

    private static List<ObjectNode> examples() {
        List<ObjectNode> options = new ArrayList<>();
        for (int place = 0; place < EXAMPLE_OPTIONS.size(); place++) {
            ObjectNode option = Json.object().put("value", "option-" + (place + 1));
            option.set("label", EXAMPLE_OPTIONS.get(place).toJson());
            options.add(option.put("color", COLORS.get(place)));
        }
        return options;
    }
}
