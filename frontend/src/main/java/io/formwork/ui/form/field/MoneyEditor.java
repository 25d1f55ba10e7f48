package io.formwork.ui.form.field;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.formwork.form.FormField;
import java.util.List;

/** An amount of money. */
final class MoneyEditor implements FieldEditor {

    @Override
    public String type() {
        return "money";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.MONEY;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.NUMBER;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        BigDecimalField component = NumberInputs.component(field);
        component.setPrefixComponent(new Span(sign(field)));
        return NumberInputs.decimal(component, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Code("/x-formwork/currency", List.of("CNY", "USD", "EUR", "GBP", "JPY", "HKD"), "CNY"),
                new FieldSetting.Whole("/x-formwork/scale", 0, 10, 2L),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Decimal("/minimum"),
                new FieldSetting.Decimal("/maximum"));
    }

    private static String sign(FormField field) {
        return switch (field.extras().path("currency").asString("CNY")) {
            case "CNY" -> "¥";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "JP¥";
            case "HKD" -> "HK$";
            case String other -> other;
        };
    }
}
