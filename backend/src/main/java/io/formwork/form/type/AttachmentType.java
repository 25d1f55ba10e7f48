package io.formwork.form.type;

import io.formwork.form.Attachment;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
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

/** Files; canonical value List of {@link Attachment}, kept as a JSON array. */
final class AttachmentType implements FieldType {

    static final int MOST_FILES = 20;

    @Override
    public String key() {
        return "attachment";
    }

    @Override
    public ObjectNode newSchema() {
        ObjectNode schema = Json.object().put("type", "array");
        schema.putObject("items").put("type", "object");
        return schema;
    }

    @Override
    public ObjectNode rules(FormField field) {
        ObjectNode rules = FieldType.super.rules(field).put("type", "array");
        rules.put("maxItems", Math.min(field.extras().path("maxFiles").asInt(MOST_FILES), MOST_FILES));
        ObjectNode items = Json.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = items.putObject("properties");
        properties.putObject("id").put("type", "string").put("pattern", "^[0-9a-f]{16,64}$");
        properties.putObject("name").put("type", "string").put("minLength", 1).put("maxLength", 255);
        properties.putObject("size").put("type", "integer").put("minimum", 0);
        properties.putObject("type").put("type", "string").put("maxLength", 127);
        items.putArray("required").add("id").add("name").add("size").add("type");
        rules.set("items", items);
        return field.required() ? rules.put("minItems", 1) : rules;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.CLOB;
    }

    @Override
    public Object toColumn(Object value) {
        return Json.write(toJson(value));
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        String json = row.getString(index);
        return json == null ? null : parse(Json.parse(json));
    }

    @Override
    public Object parse(JsonNode json) {
        List<Attachment> files = new ArrayList<>();
        json.forEach(file -> files.add(new Attachment(
                file.path("id").stringValue(),
                file.path("name").stringValue(),
                file.path("size").longValue(),
                file.path("type").stringValue())));
        return List.copyOf(files);
    }

    /** Files cannot be written as text; the rules refuse it. */
    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(text);
    }

    @Override
    public JsonNode toJson(Object value) {
        ArrayNode files = Json.array();
        for (Object file : (List<?>) value) {
            Attachment attachment = (Attachment) file;
            files.addObject()
                    .put("id", attachment.id())
                    .put("name", attachment.name())
                    .put("size", attachment.size())
                    .put("type", attachment.type());
        }
        return files;
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return ((List<?>) value)
                .stream().map(file -> ((Attachment) file).name()).collect(Collectors.joining(", "));
    }

    @Override
    public Set<Operator> operators() {
        return Operator.PRESENCE;
    }

    @Override
    public boolean sortable() {
        return false;
    }

    @Override
    public boolean holdsFiles() {
        return true;
    }
}
