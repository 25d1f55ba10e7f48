package io.formwork.ui.form.designer.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import io.formwork.ui.form.field.FieldSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the entry components of a field's default. */
final class DefaultInputs {

    private final FormField field;
    private final FieldContext context;
    private final BiConsumer<FieldSetting, @Nullable JsonNode> change;

    /** @param change told the new value of a setting, null for none */
    DefaultInputs(FormField field, FieldContext context, BiConsumer<FieldSetting, @Nullable JsonNode> change) {
        this.field = field;
        this.context = context;
        this.change = change;
    }

    /** Entered by the field's own component, so that only what the field can hold can be its default. */
    Component of(FieldSetting.DefaultValue setting) {
        ObjectNode bare = field.schema().deepCopy();
        ObjectNode extras = (ObjectNode) bare.get(FormField.EXTRAS);
        extras.remove(List.of("help", "placeholder"));
        extras.put("label", translate("field.setting." + setting.name()));
        FormField asked = new FormField(field.id(), field.name(), field.type(), false, bare);
        FieldInput input = FieldEditors.of(field).input(asked, context);
        JsonNode present = field.schema().at(setting.pointer());
        if (!present.isMissingNode() && !present.isNull()) {
            input.setValue(Json.value(present));
        }
        input.onChange(() -> {
            Object entered = input.value();
            change.accept(setting, entered == null ? null : field.type().toJson(entered));
        });
        return input.component();
    }

    Component of(FieldSetting.SpecialDefault setting) {
        Select<String> input = new Select<>();
        input.setLabel(translate("field.setting.default"));
        input.setWidthFull();
        List<String> codes = new ArrayList<>(List.of("none"));
        codes.addAll(setting.values().keySet());
        input.setItems(codes);
        input.setItemLabelGenerator(code -> translate("field.setting.default." + code));
        JsonNode present = field.schema().at(setting.pointer());
        Optional<String> chosen = setting.values().entrySet().stream()
                .filter(entry -> json(entry.getValue()).equals(present))
                .map(Map.Entry::getKey)
                .findFirst();
        input.setValue(chosen.orElse("none"));
        SettingInputs.onEntry(
                input,
                entered -> change.accept(
                        setting,
                        entered.equals("none") ? null : json(setting.values().get(entered))));
        return input;
    }

    private static JsonNode json(@Nullable Map<String, String> value) {
        return Json.node(value);
    }
}
