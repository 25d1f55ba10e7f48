package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jooq.Collation;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shared by the types whose canonical value is a String kept in a varchar column. */
abstract class TextColumnType implements FieldType {

    /** The collation of codes, in which case counts; words use the table's, in which it does not. */
    static final Collation EXACT = DSL.collation("utf8mb4_bin");

    /** Longest text when the designer sets no limit, in characters. */
    abstract int defaultLength();

    /** Longest text that a designer may allow, in characters. */
    abstract int longestLength();

    int maxLength(FormField field) {
        return Math.min(field.intSetting("maxLength", defaultLength()), longestLength());
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string");
    }

    @Override
    public ObjectNode rules(FormField field) {
        return FieldType.super.rules(field).put("maxLength", maxLength(field));
    }

    /** Widths come in few steps, so that a longer limit rarely needs a change of the table. */
    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.VARCHAR(maxLength(field) <= 255 ? 255 : 1000);
    }

    @Override
    public Object toColumn(Object value) {
        return value;
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }

    @Override
    public Object parse(JsonNode json) {
        return json.stringValue();
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(text);
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value);
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return (String) value;
    }

    @Override
    public Set<Operator> operators() {
        return Operator.TEXT;
    }
}
