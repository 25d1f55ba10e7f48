package io.formwork.ui.retention;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.retention.RetentionChecks;
import io.formwork.record.retention.RetentionDraft;
import io.formwork.record.retention.RetentionDraft.Effect;
import io.formwork.record.retention.RetentionDraft.Unit;
import io.formwork.record.retention.RetentionRule;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import io.formwork.ui.component.condition.ConditionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says a rule: the form, the date from which time counts, how long, and which records. */
final class RetentionDialog {

    final ComboBox<FormDefinition> form = new ComboBox<>(translate("retentions.form"));
    final Select<Effect> effect = new Select<>();
    final Select<FormField> field = new Select<>();
    final IntegerField amount = new IntegerField(translate("retentions.amount"));
    final Select<Unit> unit = new Select<>();
    private final Div where = new Div();
    private final RetentionScope scope;
    private final @Nullable RetentionRule rule;
    private final Consumer<RetentionRule> said;
    private final ActionDialog dialog;
    private final Map<String, HasValidation> inputs = Map.of("/form", form, "/field", field, "/amount", amount);

    @Nullable
    ConditionBuilder builder;

    RetentionDialog(RetentionScope scope, @Nullable RetentionRule rule, Consumer<RetentionRule> said) {
        this.scope = scope;
        this.rule = rule;
        this.said = said;
        dialog = new ActionDialog(
                translate(rule == null ? "retentions.new" : "retentions.change"),
                translate("retentions.on-to-preview"),
                this::save);
        effect.setLabel(translate("retentions.effect"));
        effect.setItems(Effect.values());
        effect.setItemLabelGenerator(
                each -> translate("retentions.effect." + each.name().toLowerCase(Locale.ROOT)));
        effect.addValueChangeListener(change -> offer(change.getValue()));
        form.setItemLabelGenerator(each -> scope.name(each.key()));
        field.setLabel(translate("retentions.field"));
        field.setItemLabelGenerator(each -> each == null ? "" : scope.label(each));
        amount.setMin(1);
        amount.setStepButtonsVisible(true);
        unit.setLabel(translate("retentions.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(
                each -> translate("retentions.unit." + each.name().toLowerCase(Locale.ROOT)));
        form.addValueChangeListener(change -> choose(change.getValue()));
        fill();
        List.<HasSize>of(effect, form, field, amount, unit).forEach(HasSize::setWidthFull);
        var fields = new Div(effect, form, field, amount, unit);
        fields.addClassName("fw-security-form");
        dialog.content(fields, where).wide("640px");
    }

    private void fill() {
        effect.setValue(rule == null ? Effect.BLANK : rule.draft().effect());
        if (rule == null) {
            amount.setValue(24);
            unit.setValue(Unit.MONTH);
            return;
        }
        RetentionDraft draft = rule.draft();
        form.setReadOnly(true);
        scope.forms().find(draft.form()).ifPresent(form::setValue);
        field.getListDataView()
                .getItems()
                .filter(each -> RetentionChecks.reference(each).equals(draft.field()))
                .findFirst()
                .ifPresent(field::setValue);
        amount.setValue(draft.amount());
        unit.setValue(draft.unit());
        if (builder != null) {
            builder.setCondition(draft.where());
        }
    }

    /** The form that was chosen stays where the rule can still be about it. */
    private void offer(Effect chosen) {
        FormDefinition before = form.getValue();
        List<FormDefinition> possible = scope.formsFor(chosen);
        form.setItems(possible);
        possible.stream()
                .filter(each -> before != null && each.key().equals(before.key()))
                .findFirst()
                .ifPresent(form::setValue);
    }

    private void choose(@Nullable FormDefinition chosen) {
        where.removeAll();
        if (chosen == null) {
            return;
        }
        List<FormField> dates = RetentionChecks.dates(chosen);
        field.setItems(dates);
        field.setValue(dates.getFirst());
        List<FormField> fields = new ArrayList<>(chosen.fields());
        fields.addAll(SystemFields.all());
        builder = new ConditionBuilder(fields, scope.contexts().of(chosen.key()));
        where.add(new H4(translate("retentions.where")), builder);
    }

    void save() {
        inputs.values().forEach(input -> input.setInvalid(false));
        FormDefinition chosen = form.getValue();
        ConditionBuilder condition = builder;
        if (chosen == null || condition == null) {
            refuse(form, translate("retentions.form-needed"));
            return;
        }
        if (!condition.isComplete()) {
            Toast.error(translate("retentions.incomplete"));
            return;
        }
        Condition which = condition.condition();
        var draft = new RetentionDraft(
                chosen.key(),
                RetentionChecks.reference(field.getValue()),
                amount.getValue() == null ? 0 : amount.getValue(),
                unit.getValue(),
                which,
                effect.getValue());
        try {
            RetentionRule saved = rule == null
                    ? scope.retention().create(scope.actor(), draft)
                    : scope.retention().change(scope.actor(), rule.id(), draft);
            dialog.close();
            said.accept(saved);
        } catch (Invalid wrong) {
            wrong.violations().forEach(this::show);
        }
    }

    private void show(Violation violation) {
        String words = scope.messages().text(scope.actor().language(), violation);
        HasValidation input = inputs.get(violation.pointer());
        if (input == null) {
            Toast.error(words);
        } else {
            refuse(input, words);
        }
    }

    private static void refuse(HasValidation input, String why) {
        input.setErrorMessage(why);
        input.setInvalid(true);
    }

    boolean isOpen() {
        return dialog.isOpened();
    }

    RetentionDialog open() {
        dialog.open();
        return this;
    }
}
