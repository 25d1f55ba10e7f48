package io.formwork.record.query;

import io.formwork.form.FormField;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.table.FormTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Pages by key: the next page starts after the last row's sort values and id, so that a deep page costs no more than the
 * first. Empty values come first in ascending and last in descending order, as MySQL and MariaDB sort them.
 */
final class Keyset {

    /** One field of the order. */
    record Part(FormField field, boolean descending) {}

    private final List<Part> parts;
    private final boolean idDescending;

    /** The id follows the direction of the last field, so that one index serves the whole order. */
    Keyset(List<Part> parts) {
        this(parts, parts.isEmpty() || parts.getLast().descending());
    }

    private Keyset(List<Part> parts, boolean idDescending) {
        this.parts = List.copyOf(parts);
        this.idDescending = idDescending;
    }

    /** The order from the end to the front; the same index serves it, and a cursor of the one is good for the other. */
    Keyset reversed() {
        return new Keyset(
                parts.stream()
                        .map(part -> new Part(part.field(), !part.descending()))
                        .toList(),
                !idDescending);
    }

    List<Part> parts() {
        return parts;
    }

    List<SortField<?>> order() {
        List<SortField<?>> order = new ArrayList<>();
        parts.forEach(part -> order.add(direct(FormTable.column(part.field()), part.descending())));
        order.add(direct(FormTable.ID, idDescending));
        return order;
    }

    private static SortField<?> direct(Field<?> column, boolean descending) {
        return descending ? column.desc() : column.asc();
    }

    String cursor(FormRecord record) {
        ArrayNode values = Json.array();
        var all = record.allValues();
        for (Part part : parts) {
            Object value = all.get(part.field().name());
            values.add(value == null ? Json.node(null) : part.field().type().toJson(value));
        }
        values.add(record.id().toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What lies behind a cursor, in ranges that follow one another. Empty values that come last are a range of their own: in
     * one question with the others they would cost every page a look into the index.
     *
     * @throws Invalid with rule {@code cursor} when the cursor is not one of this order
     */
    List<Condition> after(String cursor) {
        List<@Nullable Object> values = read(cursor);
        Condition after = behind(values);
        if (parts.isEmpty()) {
            return List.of(after);
        }
        Part first = parts.getFirst();
        @Nullable Object value = values.getFirst();
        Field<Object> column = FormTable.column(first.field());
        return first.descending() && value != null
                ? List.of(column.le(value).and(after), column.isNull())
                : List.of(notBefore(column, first.descending(), value).and(after));
    }

    private Condition behind(List<@Nullable Object> values) {
        Condition after = DSL.falseCondition();
        for (int i = 0; i <= parts.size(); i++) {
            Condition step = i == parts.size() ? idAfter(values) : beyond(parts.get(i), values.get(i));
            for (int j = 0; j < i; j++) {
                step = same(parts.get(j), values.get(j)).and(step);
            }
            after = after.or(step);
        }
        return after;
    }

    private Condition idAfter(List<@Nullable Object> values) {
        Long id = (Long) java.util.Objects.requireNonNull(values.getLast());
        return idDescending ? FormTable.ID.lt(id) : FormTable.ID.gt(id);
    }

    private static Condition same(Part part, @Nullable Object value) {
        Field<Object> column = FormTable.column(part.field());
        return value == null ? column.isNull() : column.eq(value);
    }

    private static Condition beyond(Part part, @Nullable Object value) {
        Field<Object> column = FormTable.column(part.field());
        if (value == null) {
            return part.descending() ? DSL.falseCondition() : column.isNotNull();
        }
        return part.descending() ? column.lt(value).or(column.isNull()) : column.gt(value);
    }

    /** Implied by the rest, but simple enough for the optimiser to start in the middle of the index. */
    private static Condition notBefore(Field<Object> column, boolean descending, @Nullable Object value) {
        if (value == null) {
            return descending ? column.isNull() : DSL.trueCondition();
        }
        return column.ge(value);
    }

    private List<@Nullable Object> read(String cursor) {
        List<@Nullable Object> values = new ArrayList<>();
        try {
            JsonNode node = Json.read(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (!node.isArray() || node.size() != parts.size() + 1) {
                throw new IllegalArgumentException("another order");
            }
            for (int i = 0; i < parts.size(); i++) {
                var type = parts.get(i).field().type();
                values.add(node.get(i).isNull() ? null : type.toColumn(type.parse(node.get(i))));
            }
            values.add(Long.valueOf(node.get(parts.size()).asString("")));
            return values;
        } catch (RuntimeException e) {
            throw new Invalid(new Violation("/after", "cursor", "record.cursor"));
        }
    }
}
