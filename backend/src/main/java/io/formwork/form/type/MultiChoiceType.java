package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Any of several options; canonical value List of String, kept as a JSON array. */
final class MultiChoiceType implements FieldType {

    @Override
    public String key() {
        return "multi-choice";
    }

    @Override
    public ObjectNode newSchema() {
        ObjectNode schema = Json.object().put("type", "array").put("uniqueItems", true);
        schema.putObject("items").put("type", "string");
        return schema;
    }

    @Override
    public ObjectNode rules(FormField field) {
        ObjectNode rules = FieldType.super.rules(field).put("type", "array").put("uniqueItems", true);
        ObjectNode items = Json.object().put("type", "string");
        items.set("enum", ChoiceOptions.values(field));
        rules.set("items", items);
        return field.required() && !rules.has("minItems") ? rules.put("minItems", 1) : rules;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.CLOB;
    }

    @Override
    public Object toColumn(Object value) {
        return Json.write(Json.node(value));
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        String json = row.getString(index);
        return json == null ? null : parse(Json.parse(json));
    }

    @Override
    public Object parse(JsonNode json) {
        List<String> values = new ArrayList<>(json.size());
        json.forEach(value -> values.add(value.stringValue()));
        return List.copyOf(values);
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        ArrayNode values = Json.array();
        for (String part : text.split("[;；|、\\n]")) {
            if (!part.isBlank()) {
                values.add(ChoiceOptions.meant(field, part).orElse(part.strip()));
            }
        }
        return values;
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value);
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        return ChoiceOptions.check(field);
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return ((List<?>) value)
                .stream()
                        .map(item -> field.option(item)
                                .map(FieldOption::label)
                                .map(label -> label.in(context.language()))
                                .orElse(String.valueOf(item)))
                        .collect(Collectors.joining(context.language() == Language.ZH ? "、" : ", "));
    }

    @Override
    public Set<Operator> operators() {
        return Operator.SET;
    }

    @Override
    public boolean sortable() {
        return false;
    }

    @Override
    public boolean multiple() {
        return true;
    }
}
