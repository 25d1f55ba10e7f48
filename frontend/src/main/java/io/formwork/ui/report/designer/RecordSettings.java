package io.formwork.ui.report.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import io.formwork.report.ReportSection;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a section that lists records: of which form, which of them, and what of each. */
final class RecordSettings {

    private static final String FORM = "form";

    private final ObjectNode section;
    private final List<FormDefinition> forms;
    private final Function<FormDefinition, FieldContext> contexts;
    private final Language language;
    private final Consumer<Consumer<ObjectNode>> change;
    private final Consumer<ObjectNode> shown;

    /**
     * The settings of one section.
     *
     * @param change does one change to the section
     * @param shown shows the section anew, when another form asks for other settings
     */
    RecordSettings(
            ObjectNode section,
            List<FormDefinition> forms,
            Function<FormDefinition, FieldContext> contexts,
            Language language,
            Consumer<Consumer<ObjectNode>> change,
            Consumer<ObjectNode> shown) {
        this.section = section;
        this.forms = forms;
        this.contexts = contexts;
        this.language = language;
        this.change = change;
        this.shown = shown;
    }

    /** The components from top to bottom. */
    List<Component> list() {
        List<Component> list = new ArrayList<>();
        var box = new ComboBox<FormDefinition>(I18NProvider.translate("reports.section.form"));
        box.setItems(forms);
        box.setItemLabelGenerator(form -> form.label().in(language));
        Optional<FormDefinition> present = forms.stream()
                .filter(form -> form.key().key().equals(section.path(FORM).asString("")))
                .findFirst();
        present.ifPresent(box::setValue);
        box.addValueChangeListener(chosen -> {
            FormDefinition form = chosen.getValue();
            if (form != null) {
                change.accept(
                        whole -> whole.put(FORM, form.key().key()).remove(List.of("fields", "where", "sort", "time")));
                shown.accept(section);
            }
        });
        list.add(box);
        present.ifPresent(form -> list.addAll(fields(form)));
        return list;
    }

    private List<Component> fields(FormDefinition form) {
        var fields = ComponentTexts.apply(
                new MultiSelectComboBox<FormField>(I18NProvider.translate("reports.section.fields")));
        fields.setItems(form.fields());
        fields.setItemLabelGenerator(field -> field.label().in(language));
        fields.setValue(form.fields().stream()
                .filter(field -> SectionValues.texts(section.path("fields")).contains(field.name()))
                .toList());
        fields.addValueChangeListener(chosen -> change.accept(whole -> SectionValues.putKeepingOrder(
                whole, "fields", chosen.getValue().stream().map(FormField::name).toList())));

        List<FormField> moments =
                form.fields().stream().filter(field -> field.type().temporal()).toList();
        ComboBox<FormField> time = FieldBox.of(
                I18NProvider.translate("reports.section.time"),
                moments,
                language,
                section.path("time").asString(""));
        time.setClearButtonVisible(true);
        time.setHelperText(I18NProvider.translate("reports.section.time.help"));
        time.addValueChangeListener(
                picked -> change.accept(whole -> SectionValues.putOrRemove(whole, "time", picked.getValue())));

        var limit = new IntegerField(I18NProvider.translate("reports.section.limit"));
        limit.setMin(1);
        limit.setMax(ReportSection.MOST_RECORDS);
        limit.setStepButtonsVisible(true);
        limit.setValue(section.path("limit").asInt(5));
        limit.addValueChangeListener(typed -> {
            if (typed.getValue() != null && !limit.isInvalid()) {
                change.accept(whole -> whole.put("limit", typed.getValue().intValue()));
            }
        });
        return List.of(fields, new RecordChoice(section, form, contexts.apply(form), change), time, limit);
    }
}
