package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A day; canonical value LocalDate. */
final class DateType implements FieldType {

    @Override
    public String key() {
        return "date";
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string").put("format", "date");
    }

    @Override
    public ObjectNode rules(FormField field) {
        return FieldType.super.rules(field).put("format", "date");
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.LOCALDATE;
    }

    @Override
    public Object toColumn(Object value) {
        return value;
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDate.class);
    }

    @Override
    public Object parse(JsonNode json) {
        return LocalDate.parse(json.stringValue());
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(DateTexts.day(text).map(LocalDate::toString).orElse(text));
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value.toString());
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return value.toString();
    }

    @Override
    public Set<Operator> operators() {
        return Operator.ORDER;
    }

    @Override
    public boolean temporal() {
        return true;
    }

    @Override
    public boolean wholeDays() {
        return true;
    }
}
