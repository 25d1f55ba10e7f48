package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.NumberFormat;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shared by the types whose canonical value is a Long. */
abstract class IntegerColumnType extends NumberColumnType {

    /** The largest whole number that a JSON reader in a browser keeps exact: 2^53 - 1. */
    static final long LARGEST = 9_007_199_254_740_991L;

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "integer");
    }

    @Override
    public ObjectNode rules(FormField field) {
        ObjectNode rules = super.rules(field);
        rules.put(
                "minimum",
                Math.max(field.decimalSetting("minimum").map(Number::longValue).orElse(lowest()), lowest()));
        rules.put(
                "maximum",
                Math.min(field.decimalSetting("maximum").map(Number::longValue).orElse(highest()), highest()));
        return rules;
    }

    long lowest() {
        return -LARGEST;
    }

    long highest() {
        return LARGEST;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.BIGINT;
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        return row.wasNull() ? null : (Object) value;
    }

    @Override
    public Object parse(JsonNode json) {
        return json.isIntegralNumber() ? json.longValue() : json.decimalValue().longValueExact();
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        String number =
                NumberFormat.getIntegerInstance(context.language().locale()).format(value);
        String unit = field.extras().path("unit").asString("");
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
