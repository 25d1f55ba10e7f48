package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.command.ChangeType;
import io.formwork.ui.form.designer.command.ChangeValue;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.command.RequireField;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import java.util.regex.Pattern;

/** The settings of a field. */
final class FieldProperties extends Div {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final transient Designer designer;
    private final transient FormField field;
    private final boolean free;

    final WordsField label = new WordsField(getTranslation("designer.field.label"), 100);
    final WordsField help = new WordsField(getTranslation("designer.field.help"), 300);
    final Checkbox required = new Checkbox(getTranslation("designer.field.required"));
    final Checkbox personal = new Checkbox(getTranslation("designer.field.personal"));
    final TextField name = new TextField(getTranslation("designer.field.name"));
    final Select<FieldEditor> type = new Select<>();

    /** @param free whether nobody knows the field by its name yet, so that the name may follow the label */
    FieldProperties(Designer designer, FormField field, boolean free, SettingInputs inputs) {
        this.designer = designer;
        this.field = field;
        this.free = free;
        FieldEditor editor = FieldEditors.of(field);
        Span title = new Span(editor.icon().create(), new Span(getTranslation("field.type." + editor.type())));
        title.addClassName("fw-properties__title");
        add(new H3(title));
        label.setValue(LocalizedText.of(field.extras().get("label")));
        label.addValueChangeListener(change -> relabel(change.getValue()));
        help.setValue(field.help());
        help.addValueChangeListener(change -> set("/x-formwork/help", change.getValue()));
        required.setValue(field.required());
        required.setVisible(!field.readOnly());
        required.addValueChangeListener(change -> designer.execute(new RequireField(present(), change.getValue())));
        personal.setValue(field.personal());
        personal.setHelperText(getTranslation("designer.field.personal-help"));
        personal.addValueChangeListener(change -> designer.execute(
                ChangeValue.inField(present(), "/x-formwork/personal", change.getValue() ? Json.node(true) : null)));
        add(label, required);
        editor.settings().forEach(setting -> add(inputs.of(setting)));
        add(help, personal, advanced());
    }

    /** The field's name now; it may have followed the label. */
    private String present() {
        return designer.nameOf(field.id());
    }

    private void relabel(LocalizedText words) {
        designer.label(present(), words, free);
        name.setValue(present());
    }

    private void set(String pointer, LocalizedText words) {
        designer.execute(ChangeValue.inField(present(), pointer, words.isEmpty() ? null : words.toJson()));
    }

    private Component advanced() {
        name.setValue(field.name());
        name.setWidthFull();
        name.setMaxLength(Fields.LONGEST_NAME);
        name.setHelperText(getTranslation(free ? "designer.field.name-free" : "designer.field.name-published"));
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(change.getValue().strip());
            }
        });
        type.setLabel(getTranslation("designer.field.type"));
        type.setWidthFull();
        type.setItems(FieldEditors.all());
        type.setItemLabelGenerator(editor -> getTranslation("field.type." + editor.type()));
        type.setRenderer(new ComponentRenderer<>(editor -> {
            Span line = new Span(editor.icon().create(), new Span(getTranslation("field.type." + editor.type())));
            line.addClassName("fw-properties__title");
            return line;
        }));
        type.setValue(FieldEditors.of(field));
        type.addValueChangeListener(change -> {
            designer.execute(new ChangeType(present(), change.getValue()));
            designer.select(designer.selection());
        });
        TextField id = new TextField(getTranslation("designer.field.id"));
        id.setValue(field.id());
        id.setReadOnly(true);
        id.setWidthFull();
        Div body = new Div(type, name, id);
        body.addClassName("fw-properties__advanced");
        return new Details(getTranslation("designer.field.advanced"), body);
    }

    void rename(String next) {
        boolean taken = !next.equals(present()) && designer.draft().fieldNames().contains(next);
        boolean bad =
                next.isEmpty() || next.startsWith("$") || CONTROL.matcher(next).find();
        name.setErrorMessage(getTranslation(taken ? "designer.field.name-taken" : "designer.field.name-bad"));
        name.setInvalid(taken || bad);
        if (!taken && !bad) {
            designer.rename(present(), next);
        }
    }
}
