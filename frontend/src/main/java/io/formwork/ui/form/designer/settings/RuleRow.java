package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.form.designer.draft.RequiredRule;
import io.formwork.ui.form.field.FieldContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One rule: when this field is one of these, those fields are required. */
final class RuleRow extends Div {

    private final transient FormDefinition form;
    private final transient Consumer<RequiredRule> changed;
    final Select<FormField> field = new Select<>();
    final MultiSelectComboBox<JsonNode> values = ComponentTexts.apply(new MultiSelectComboBox<>());
    final MultiSelectComboBox<FormField> required = ComponentTexts.apply(new MultiSelectComboBox<>());

    RuleRow(
            FormDefinition form,
            RequiredRule rule,
            FieldContext context,
            Consumer<RequiredRule> changed,
            Runnable remove) {
        this.form = form;
        this.changed = changed;
        addClassName("fw-rule");
        field.setLabel(getTranslation("designer.rules.when"));
        field.setItems(RuleValues.decidable(form));
        field.setItemLabelGenerator(item -> item.label().in(context.language()));
        values.setLabel(getTranslation("designer.rules.is"));
        values.setItemLabelGenerator(item -> RuleValues.label(field.getValue(), item, context));
        required.setLabel(getTranslation("designer.rules.then"));
        required.setItems(
                form.fields().stream().filter(item -> !item.readOnly()).toList());
        required.setItemLabelGenerator(item -> item.label().in(context.language()));
        field.setWidthFull();
        values.setWidthFull();
        required.setWidthFull();
        read(rule);
        field.addValueChangeListener(change -> offer(change.getValue()));
        values.addValueChangeListener(change -> tell());
        required.addValueChangeListener(change -> tell());
        Button delete = new Button(VaadinIcon.TRASH.create(), click -> remove.run());
        delete.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        delete.setAriaLabel(getTranslation("designer.rules.remove"));
        delete.addClassName("fw-rule__remove");
        add(field, values, required, delete);
    }

    private void read(RequiredRule rule) {
        form.find(rule.field())
                .filter(found -> RuleValues.decidable(form).contains(found))
                .ifPresent(found -> {
                    field.setValue(found);
                    List<JsonNode> offered = RuleValues.of(found);
                    values.setItems(offered);
                    values.setValue(new LinkedHashSet<>(
                            rule.values().stream().filter(offered::contains).toList()));
                });
        required.setValue(new LinkedHashSet<>(rule.required().stream()
                .map(name -> form.find(name).filter(found -> !found.readOnly()).orElse(null))
                .filter(Objects::nonNull)
                .toList()));
    }

    private void offer(FormField chosen) {
        List<JsonNode> offered = RuleValues.of(chosen);
        values.setItems(offered);
        values.setValue(Set.of(offered.getFirst()));
    }

    /** A rule without values or without required fields says nothing and is not stored. */
    private void tell() {
        if (field.getValue() != null
                && !values.getValue().isEmpty()
                && !required.getValue().isEmpty()) {
            List<JsonNode> chosen = RuleValues.of(field.getValue()).stream()
                    .filter(values.getValue()::contains)
                    .toList();
            List<String> names = form.fields().stream()
                    .filter(required.getValue()::contains)
                    .map(FormField::name)
                    .toList();
            changed.accept(new RequiredRule(field.getValue().name(), chosen, names));
        }
    }
}
