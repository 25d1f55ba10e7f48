package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.LayoutRule;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.designer.command.ChangeValue;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When a part of the form is shown: always, or when a choice has one value. */
final class ShowWhenEditor extends Div {

    private static final String RULE = "/rule";

    private final transient Designer designer;
    private final String address;
    private final transient FormDefinition form;
    final Select<FormField> field = new Select<>();
    final Select<JsonNode> value = new Select<>();

    ShowWhenEditor(Designer designer, String address, FieldContext context) {
        this.designer = designer;
        this.address = address;
        this.form = designer.draft().form(new FormKey(context.app(), "draft"));
        addClassName("fw-show-when");
        Span title = new Span(getTranslation("designer.show-when.title"));
        title.addClassName("fw-setting__label");
        field.setPlaceholder(getTranslation("designer.show-when.always"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("designer.show-when.always"));
        field.setItems(RuleValues.decidable(form));
        field.setItemLabelGenerator(item -> item == null
                ? getTranslation("designer.show-when.always")
                : getTranslation("designer.show-when.field", item.label().in(context.language())));
        value.setItemLabelGenerator(item -> RuleValues.label(field.getValue(), item, context));
        field.setWidthFull();
        value.setWidthFull();
        read();
        field.addValueChangeListener(change -> offer(change.getValue()));
        value.addValueChangeListener(change -> write());
        add(title, field, value);
    }

    private void read() {
        JsonNode rule = designer.draft()
                .element(address)
                .map(element -> element.path("rule"))
                .orElse(Json.object());
        Optional<FormField> tested = LayoutRule.field(
                        rule.path("condition").path("scope").asString(""))
                .flatMap(form::find)
                .filter(found -> RuleValues.decidable(form).contains(found));
        tested.ifPresent(field::setValue);
        value.setItems(RuleValues.of(tested.orElse(null)));
        value.setVisible(tested.isPresent());
        JsonNode constant = rule.path("condition").path("schema").path("const");
        if (tested.isPresent() && !constant.isMissingNode()) {
            value.setValue(constant);
        }
    }

    private void offer(@Nullable FormField chosen) {
        List<JsonNode> values = RuleValues.of(chosen);
        value.setItems(values);
        value.setVisible(chosen != null);
        if (chosen == null) {
            designer.execute(ChangeValue.inElement(address, RULE, null));
        } else if (!values.isEmpty()) {
            value.setValue(values.getFirst());
        }
    }

    private void write() {
        if (field.getValue() == null || value.getValue() == null) {
            return;
        }
        ObjectNode rule = Json.object().put("effect", "SHOW");
        ObjectNode condition = rule.putObject("condition");
        condition.put("scope", LayoutRule.scope(field.getValue().name()));
        condition.putObject("schema").set("const", value.getValue());
        condition.put("failWhenUndefined", true);
        designer.execute(ChangeValue.inElement(address, RULE, rule));
    }
}
