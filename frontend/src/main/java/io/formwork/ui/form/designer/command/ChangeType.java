package io.formwork.ui.form.designer.command;

import io.formwork.form.FormField;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.OptionList;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldSetting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a field another type and keeps the settings that both types have. */
public final class ChangeType implements FormCommand {

    private static final Set<String> COMMON = Set.of("id", "label", "help");
    private static final Set<String> CHOICES = Set.of("choice", "multi-choice");

    private final String field;
    private final FieldEditor editor;

    public ChangeType(String field, FieldEditor editor) {
        this.field = field;
        this.editor = editor;
    }

    @Override
    public void change(ObjectNode document) {
        ObjectNode old = Fields.get(document, field);
        ObjectNode next = editor.fieldType().newSchema();
        ObjectNode extras = Fields.extras(next);
        old.path(FormField.EXTRAS)
                .propertyStream()
                .filter(entry -> COMMON.contains(entry.getKey()))
                .forEach(entry -> extras.set(entry.getKey(), entry.getValue()));
        extras.put("type", editor.type());
        NewFieldSettings.fill(editor.type(), next, LocalizedText.of(extras.get("label")));
        keepSettings(old, next);
        List<String> names = new ArrayList<>(Fields.properties(document).propertyNames());
        Fields.properties(document).set(field, next);
        Fields.arrange(document, names, name -> name);
        if (next.path("readOnly").asBoolean(false)) {
            Set<String> required = new LinkedHashSet<>(Fields.required(document));
            required.remove(field);
            Fields.setRequired(document, required);
        }
    }

    private void keepSettings(ObjectNode old, ObjectNode next) {
        Set<String> kept = FieldEditors.of(Fields.type(old)).settings().stream()
                .map(FieldSetting::pointer)
                .collect(Collectors.toSet());
        boolean sameJson = old.path("type").equals(next.path("type"));
        for (FieldSetting setting : editor.settings()) {
            JsonNode value = old.at(setting.pointer());
            boolean fits = switch (setting) {
                case FieldSetting.DefaultValue() -> sameJson;
                case FieldSetting.SpecialDefault special -> Fields.type(old).equals(editor.type());
                case FieldSetting.Options options -> false;
                case FieldSetting.Whole whole ->
                    value.isNumber() && value.longValue() >= whole.least() && value.longValue() <= whole.most();
                case FieldSetting.Decimal ignored -> true;
                case FieldSetting.Plain ignored -> true;
                case FieldSetting.Words ignored -> true;
                case FieldSetting.Code ignored -> true;
                case FieldSetting.RelatedForm ignored -> true;
                case FieldSetting.NumberPattern ignored -> true;
            };
            if (fits && kept.contains(setting.pointer()) && !value.isMissingNode()) {
                put(next, setting.pointer(), value);
            }
        }
        if (CHOICES.contains(Fields.type(old)) && CHOICES.contains(editor.type())) {
            OptionList.write(next, OptionList.read(old));
        }
    }

    private static void put(ObjectNode field, String pointer, JsonNode value) {
        boolean extra = pointer.startsWith("/" + FormField.EXTRAS + "/");
        ObjectNode holder = extra ? Fields.extras(field) : field;
        holder.set(pointer.substring(pointer.lastIndexOf('/') + 1), value);
    }
}
