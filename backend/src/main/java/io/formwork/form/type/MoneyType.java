package io.formwork.form.type;

import io.formwork.form.FormField;
import java.util.Map;

/** An amount of money in the field's currency; canonical value BigDecimal. */
final class MoneyType extends DecimalColumnType {

    private static final Map<String, String> SIGNS =
            Map.of("CNY", "¥", "USD", "$", "EUR", "€", "GBP", "£", "JPY", "JP¥", "HKD", "HK$");

    @Override
    public String key() {
        return "money";
    }

    @Override
    int defaultScale() {
        return 2;
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        String sign = unit(field);
        String number = number(field, value, context, true);
        return number.startsWith("-") ? "-" + sign + number.substring(1) : sign + number;
    }

    @Override
    public String unit(FormField field) {
        String currency = field.extras().path("currency").asString("CNY");
        return SIGNS.getOrDefault(currency, currency + " ");
    }
}
