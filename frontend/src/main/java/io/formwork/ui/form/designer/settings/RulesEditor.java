package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.ui.form.designer.command.ChangeRules;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.draft.RequiredRule;
import io.formwork.ui.form.designer.draft.RequiredRules;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The rules that say when fields are required. */
final class RulesEditor extends Div {

    private final transient Designer designer;
    private final transient FormDefinition form;
    private final transient FieldContext context;
    private final transient List<RequiredRule> rules;
    final List<RuleRow> rows = new ArrayList<>();
    private final Div list = new Div();

    RulesEditor(Designer designer, FormDefinition form, FieldContext context) {
        this.designer = designer;
        this.form = form;
        this.context = context;
        this.rules = new ArrayList<>(RequiredRules.read(designer.document()));
        addClassName("fw-rules");
        Span title = new Span(getTranslation("designer.rules.title"));
        title.addClassName("fw-setting__label");
        Paragraph text = new Paragraph(getTranslation("designer.rules.text"));
        Button add = new Button(getTranslation("designer.rules.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        boolean decidable = !RuleValues.decidable(form).isEmpty();
        add.setEnabled(decidable);
        add(title, text, list);
        long foreign = RequiredRules.countForeign(designer.document());
        if (foreign > 0) {
            add(new Paragraph(getTranslation("designer.rules.foreign", foreign)));
        }
        add(decidable ? add : new Paragraph(getTranslation("designer.rules.needs-choice")));
        show();
    }

    private void show() {
        list.removeAll();
        rows.clear();
        for (int place = 0; place < rules.size(); place++) {
            int at = place;
            RuleRow row = new RuleRow(form, rules.get(place), context, rule -> replace(at, rule), () -> remove(at));
            rows.add(row);
            list.add(row);
        }
    }

    void add() {
        FormField field = RuleValues.decidable(form).getFirst();
        List<JsonNode> values = RuleValues.of(field);
        List<String> required = form.fields().stream()
                .filter(other -> !other.name().equals(field.name()) && !other.readOnly() && !other.required())
                .map(FormField::name)
                .limit(1)
                .toList();
        rules.add(new RequiredRule(field.name(), List.of(values.getFirst()), required));
        tell();
        show();
    }

    private void replace(int place, RequiredRule rule) {
        rules.set(place, rule);
        tell();
    }

    void remove(int place) {
        rules.remove(place);
        tell();
        show();
    }

    private void tell() {
        designer.execute(new ChangeRules(rules));
    }
}
