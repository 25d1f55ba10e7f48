package io.formwork.ui.survey;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FieldOption;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.form.field.FieldContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The question that the status page asks: which field keeps the answer, what may be answered, and when it is asked. */
final class ConfirmEditor extends Div {

    private static final String VALUES = "values";
    private static final String WHEN = "when";

    private final Language language;
    final ComboBox<FormField> field = new ComboBox<>(getTranslation("surveys.confirm"));
    final MultiSelectComboBox<FieldOption> values =
            ComponentTexts.apply(new MultiSelectComboBox<FieldOption>(getTranslation("surveys.confirm.values")));
    final Map<Language, TextField> question = new EnumMap<>(Language.class);
    private final Div details = new Div();
    private final Div place = new Div();
    private transient Optional<ConditionBuilder> when = Optional.empty();

    ConfirmEditor(Language language) {
        this.language = language;
        addClassName("fw-survey-part");
        details.addClassName("fw-survey-part");
        field.setItemLabelGenerator(each -> each.label().in(language));
        field.setHelperText(getTranslation("surveys.confirm-help"));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> offer(change.getValue()));
        values.setItemLabelGenerator(each -> each.label().in(language, each.value()));
        values.setHelperText(getTranslation("surveys.confirm.values-help"));
        values.setWidthFull();
        Div words = new Div();
        words.addClassName("fw-survey-pair");
        for (Language each : Language.values()) {
            TextField text = new TextField(getTranslation("surveys.confirm.label") + " · "
                    + getTranslation("surveys.language." + each.code()));
            question.put(each, text);
            words.add(text);
        }
        Span asked = new Span(getTranslation("surveys.confirm.when"));
        asked.addClassName("fw-setting__label");
        details.add(words, values, asked, place);
        add(field, details);
    }

    /** Shows the question of a survey on that form. */
    void show(FormDefinition form, JsonNode confirm, FieldContext context) {
        List<FormField> answerable = form.fields().stream()
                .filter(each -> each.type().choosesOne() && !each.readOnly())
                .toList();
        field.setItems(answerable);
        answerable.stream()
                .filter(each -> each.name().equals(confirm.path("field").asString("")))
                .findFirst()
                .ifPresentOrElse(field::setValue, () -> offer(null));
        question.forEach((each, text) ->
                text.setValue(confirm.path("label").path(each.code()).asString("")));
        values.setValue(values.getListDataView()
                .getItems()
                .filter(option -> confirm.path(VALUES)
                        .valueStream()
                        .anyMatch(value -> value.asString("").equals(option.value())))
                .toList());
        ConditionBuilder builder = new ConditionBuilder(
                Stream.concat(form.fields().stream(), SystemFields.all().stream())
                        .toList(),
                context);
        builder.setCondition(Condition.parse(confirm.get(WHEN)));
        when = Optional.of(builder);
        place.removeAll();
        place.add(builder);
    }

    private void offer(@Nullable FormField chosen) {
        details.setVisible(chosen != null);
        values.setItems(chosen == null ? List.of() : chosen.options());
        values.setVisible(chosen != null && !chosen.options().isEmpty());
    }

    /** Puts the question into the status part of a survey, or takes it out. */
    void write(ObjectNode status) {
        FormField chosen = field.getValue();
        if (chosen == null) {
            status.remove("confirm");
            return;
        }
        ObjectNode confirm = status.putObject("confirm").put("field", chosen.name());
        if (!values.getValue().isEmpty()) {
            ArrayNode offered = confirm.putArray(VALUES);
            chosen.options().stream()
                    .filter(values.getValue()::contains)
                    .forEach(option -> offered.add(option.value()));
        }
        JsonNode condition =
                when.map(ConditionBuilder::condition).orElse(Condition.ALWAYS).toJson();
        if (!condition.isEmpty()) {
            confirm.set(WHEN, condition);
        }
        ObjectNode label = confirm.putObject("label");
        question.forEach((each, text) -> {
            if (!text.getValue().isBlank()) {
                label.put(each.code(), text.getValue().strip());
            }
        });
    }
}
