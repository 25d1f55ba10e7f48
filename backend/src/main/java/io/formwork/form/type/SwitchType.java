package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yes or no; canonical value Boolean. */
final class SwitchType implements FieldType {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "是", "对", "√");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "否", "不", "×");

    @Override
    public String key() {
        return "switch";
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "boolean");
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.TINYINT;
    }

    @Override
    public Object toColumn(Object value) {
        return (Boolean) value ? 1 : 0;
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return row.wasNull() ? null : (Object) (value != 0);
    }

    @Override
    public Object parse(JsonNode json) {
        return json.booleanValue();
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Json.node(true);
        }
        return NO.contains(plain) ? Json.node(false) : Json.node(text);
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value);
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        boolean zh = context.language() == Language.ZH;
        return (Boolean) value ? (zh ? "是" : "Yes") : (zh ? "否" : "No");
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
    public boolean choosesOne() {
        return true;
    }
}
