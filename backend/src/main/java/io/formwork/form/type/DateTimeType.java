package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A moment, kept in UTC to the millisecond and shown in the viewer's zone; canonical value Instant. */
final class DateTimeType implements FieldType {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String key() {
        return "date-time";
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string").put("format", "date-time");
    }

    @Override
    public ObjectNode rules(FormField field) {
        return FieldType.super.rules(field).put("format", "date-time");
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.LOCALDATETIME(3);
    }

    @Override
    public Object toColumn(Object value) {
        return LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC);
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        LocalDateTime value = row.getObject(index, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    @Override
    public Object parse(JsonNode json) {
        return OffsetDateTime.parse(json.stringValue()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(
                DateTexts.moment(text, context.zone()).map(Instant::toString).orElse(text));
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value.toString());
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return SHOWN.format(((Instant) value).atZone(context.zone()));
    }

    @Override
    public Set<Operator> operators() {
        return Operator.ORDER;
    }

    @Override
    public boolean temporal() {
        return true;
    }
}
