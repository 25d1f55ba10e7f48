package io.formwork.record;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a record's history out of the change log: what came after a change is what was before the next one. */
@Singleton
class RecordHistory {

    private static final RecordWrite.Operation[] OPERATIONS = RecordWrite.Operation.values();
    private static final Cause.Kind[] CAUSES = Cause.Kind.values();

    private final DSLContext sql;
    private final UserService users;

    RecordHistory(DSLContext sql, UserService users) {
        this.sql = sql;
        this.users = users;
    }

    /** Newest first. */
    List<RecordChange> of(FormDefinition form, FormRecord now) {
        Map<String, Object> state = new LinkedHashMap<>(now.values());
        List<RecordChange> changes = new ArrayList<>();
        for (Record row : sql.resultQuery(
                        "select id, operation, version, at, actor, cause_kind, cause_detail, cause_depth, before_image"
                                + " from change_log where record_id = ? and app = ? and form = ? order by id desc",
                        now.id().value(),
                        form.key().app(),
                        form.key().key())
                .fetch()) {
            changes.add(change(form, row, state));
        }
        return changes;
    }

    /** Reads one row and turns the state back to what it was before. */
    private static RecordChange change(FormDefinition form, Record row, Map<String, Object> state) {
        RecordWrite.Operation operation = OPERATIONS[number(row, 1)];
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        String image = row.get(8, String.class);
        if (operation == RecordWrite.Operation.CREATE) {
            after.putAll(state);
            state.clear();
        } else if (image != null) {
            for (Map.Entry<String, JsonNode> entry : Json.parse(image).properties()) {
                form.findById(entry.getKey()).ifPresent(field -> step(field, entry.getValue(), state, before, after));
            }
        }
        return new RecordChange(
                row.get(0, Long.class),
                operation,
                number(row, 2),
                row.get(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new UserId(row.get(4, Long.class)),
                new Cause(CAUSES[number(row, 5)], row.get(6, String.class), number(row, 7)),
                before,
                after);
    }

    private static void step(
            FormField field,
            JsonNode image,
            Map<String, Object> state,
            Map<String, Object> before,
            Map<String, Object> after) {
        String name = field.name();
        Object newer = state.get(name);
        if (newer != null) {
            after.put(name, newer);
        }
        @Nullable Object older = image.isNull() ? null : field.type().parse(image);
        if (older == null) {
            state.remove(name);
        } else {
            before.put(name, older);
            state.put(name, older);
        }
    }

    private static int number(Record row, int index) {
        return row.get(index, Integer.class);
    }

    String nameOf(UserId user) {
        return users.names(List.of(user)).getOrDefault(user, user.toString());
    }
}
