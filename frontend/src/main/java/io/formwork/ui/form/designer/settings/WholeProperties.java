package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.definition.IconChoice;
import io.formwork.ui.form.designer.command.ChangeValue;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.field.FieldContext;
import tools.jackson.databind.node.ObjectNode;

/** The settings of the form as a whole, and its rules. */
final class WholeProperties extends Div {

    final WordsField label = new WordsField(getTranslation("designer.form.label"), 100);
    final WordsField description = new WordsField(getTranslation("designer.form.description"), 500);
    final ComboBox<FormField> title = new ComboBox<>(getTranslation("designer.form.title-field"));

    WholeProperties(Designer designer, FieldContext context) {
        ObjectNode document = designer.document();
        FormDefinition form = designer.draft().form(new FormKey(context.app(), "draft"));
        label.setValue(LocalizedText.of(document.get("label")));
        label.addValueChangeListener(change -> designer.execute(ChangeValue.inDocument(
                "/label", change.getValue().isEmpty() ? null : change.getValue().toJson())));
        description.setValue(LocalizedText.of(document.get("description")));
        description.addValueChangeListener(change -> designer.execute(ChangeValue.inDocument(
                "/description",
                change.getValue().isEmpty() ? null : change.getValue().toJson())));
        title.setItems(form.fields().stream()
                .filter(field -> field.type().namesRecords())
                .toList());
        title.setItemLabelGenerator(field -> field.label().in(context.language()));
        title.setHelperText(getTranslation("designer.form.title-field-help"));
        title.setWidthFull();
        title.setClearButtonVisible(true);
        form.find(document.path("titleField").asString("")).ifPresent(title::setValue);
        title.addValueChangeListener(change -> designer.execute(ChangeValue.inDocument(
                "/titleField",
                change.getValue() == null ? null : Json.node(change.getValue().name()))));
        IconChoice icon = new IconChoice(getTranslation("designer.form.icon"));
        icon.setValue(document.path("icon").asString(""));
        icon.addValueChangeListener(change -> designer.execute(
                ChangeValue.inDocument("/icon", change.getValue().isEmpty() ? null : Json.node(change.getValue()))));
        Select<TagColor> color = IconChoice.colors(getTranslation("designer.form.color"));
        color.setValue(TagColor.of(document.path("color").asString("")));
        color.addValueChangeListener(change -> designer.execute(
                ChangeValue.inDocument("/color", Json.node(change.getValue().code()))));
        Div look = new Div(icon, color);
        look.addClassName("fw-properties__pair");
        add(new H3(getTranslation("designer.form.settings")), label, description, title, look);
        add(new RulesEditor(designer, form, context));
    }
}
