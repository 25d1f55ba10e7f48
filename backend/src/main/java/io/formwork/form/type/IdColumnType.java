package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shared by the types that hold the id of something else; canonical value String, decimal digits. */
abstract class IdColumnType implements FieldType {

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string");
    }

    @Override
    public ObjectNode rules(FormField field) {
        return FieldType.super.rules(field).put("pattern", "^[1-9][0-9]{0,17}$");
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.BIGINT;
    }

    @Override
    public Object toColumn(Object value) {
        return Long.valueOf((String) value);
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        long id = row.getLong(index);
        return row.wasNull() ? null : Long.toString(id);
    }

    @Override
    public Object parse(JsonNode json) {
        return json.stringValue();
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(text.strip());
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value);
    }

    @Override
    public Set<Operator> operators() {
        return Operator.EQUALITY;
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public boolean askable() {
        return false;
    }
}
