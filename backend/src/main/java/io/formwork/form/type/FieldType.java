package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Circle;
import io.formwork.platform.error.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of field: how it is described, stored, read, checked and shown.
 *
 * <p>Values travel in three shapes: JSON (in documents and requests), the canonical Java value (see each class) and the column.
 */
public interface FieldType {

    /** Stands for what must not be known. */
    String MASK = "***";

    /** The name in {@code x-formwork.type}. */
    String key();

    /** The JSON Schema that a new field of this type starts with, without {@code x-formwork}. */
    ObjectNode newSchema();

    /** The schema that validates a value: the designed one and what the type itself demands. */
    default ObjectNode rules(FormField field) {
        ObjectNode rules = field.schema().deepCopy();
        rules.remove(List.of(FormField.EXTRAS, "default", "readOnly"));
        return rules;
    }

    /** The column that keeps a value. */
    DataType<?> column(FormField field);

    Object toColumn(Object value);

    /** @return the canonical value, null when the column is null */
    @Nullable
    Object fromColumn(ResultSet row, int index) throws SQLException;

    /** The canonical value of a JSON value that has passed the rules. */
    Object parse(JsonNode json);

    /** The JSON value of a text from a file or a plain HTML form; unreadable text stays text, so that the rules refuse it. */
    JsonNode read(FormField field, String text, ReadContext context);

    JsonNode toJson(Object value);

    /** Rules on a canonical value that JSON Schema cannot express. */
    default List<Violation> check(FormField field, Object value) {
        return List.of();
    }

    /** What is wrong with a field's settings; pointers are relative to the field's schema. */
    default List<Problem> checkSettings(FormField field) {
        return List.of();
    }

    /** The value in words, for people. */
    String format(FormField field, Object value, FormatContext context);

    /** What stands in place of a value of which only a little may be known; it tells neither length nor kind of the rest. */
    default String mask(FormField field, Object value) {
        return MASK;
    }

    /** The operators by which conditions may compare the field. */
    Set<Operator> operators();

    /** Whether sums and averages make sense. */
    default boolean numeric() {
        return false;
    }

    /** Whether a moment or a day, so that it can serve as the time of a metric. */
    default boolean temporal() {
        return false;
    }

    /** Whether its values are whole days rather than moments. */
    default boolean wholeDays() {
        return false;
    }

    /** Whether the system gives the value when a record is made. */
    default boolean givenBySystem() {
        return false;
    }

    /** Whether its values are ids of members of the organisation. */
    default boolean namesMembers() {
        return false;
    }

    /** Whether its values are ids of departments. */
    default boolean namesDepartments() {
        return false;
    }

    /** Whether its values can be compared with the ids in a circle around whoever looks. */
    default boolean holds(Circle circle) {
        return false;
    }

    /** Whether a value is how to reach a person. */
    default boolean reachesSomebody() {
        return false;
    }

    /** Whether its values are uploaded files. */
    default boolean holdsFiles() {
        return false;
    }

    /** Whether one value consists of several. */
    default boolean multiple() {
        return false;
    }

    /** Whether an outsider may be asked for it: to choose a value reveals nothing from inside. */
    default boolean askable() {
        return !givenBySystem();
    }

    /** Whether a value is one of a few that can stand as buttons. */
    default boolean choosesOne() {
        return false;
    }

    /** What a published field's type may become: only another of equal storage, since stored values stay as they are. */
    default String storage(FormField field) {
        return column(field).getTypeName() + column(field).length();
    }

    /** The sign that stands beside a number, such as a currency's; empty when there is none. */
    default String unit(FormField field) {
        return field.extras().path("unit").asString("");
    }

    /** Whether few distinct values make it fit for grouping. */
    default boolean groups() {
        return false;
    }

    default boolean sortable() {
        return true;
    }

    /** Whether its value can serve as a record's title. */
    default boolean namesRecords() {
        return false;
    }
}
