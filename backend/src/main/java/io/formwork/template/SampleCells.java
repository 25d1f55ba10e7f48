package io.formwork.template;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.type.ReadContext;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of sample records: relations name the {@code $ref} of their target, members their login, departments their path. */
final class SampleCells {

    static final String REFERENCE = "$ref";

    private final UserService users;
    private final DepartmentPaths departments;
    private final ReadContext context;
    private final Map<String, Map<String, RecordId>> references = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    SampleCells(UserService users, DepartmentPaths departments, ZoneId zone) {
        this.users = users;
        this.departments = departments;
        this.context = new ReadContext(zone);
    }

    void remember(FormDefinition form, String reference, RecordId id) {
        if (!reference.isEmpty()) {
            references.computeIfAbsent(form.key().key(), key -> new HashMap<>()).put(reference, id);
        }
    }

    /** The record of a form that a file calls by that name. */
    RecordId get(String form, String reference) {
        RecordId id = references.getOrDefault(form, Map.of()).get(reference);
        if (id == null) {
            throw broken("/records/users.csv", "standsFor", "template.sample.reference", reference, form);
        }
        return id;
    }

    /** @throws Invalid when a column, a reference or a person is unknown */
    Map<String, @Nullable Object> values(FormDefinition form, SampleSheet table, List<String> row, String place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String column : table.columns()) {
            String cell = table.cell(row, column);
            if (cell.isEmpty() || column.equals(REFERENCE)) {
                continue;
            }
            values.put(column, column.equals(SystemFields.CREATED_AT) ? cell : value(form, column, cell, place));
        }
        return values;
    }

    private @Nullable Object value(FormDefinition form, String column, String cell, String place) {
        FormField field = form.find(column).orElseThrow(() -> broken(place, column, "template.sample.column", column));
        if (field.relatedForm().isPresent()) {
            String target = field.relatedForm().get();
            RecordId id = references.getOrDefault(target, Map.of()).get(cell);
            if (id == null) {
                throw broken(place, column, "template.sample.reference", cell, target);
            }
            return id.toString();
        }
        if (field.type().namesMembers()) {
            return members.computeIfAbsent(
                    cell,
                    login -> users.findByLogin(login)
                            .map(User::id)
                            .orElseThrow(() -> broken(place, column, "template.sample.member", login))
                            .toString());
        }
        if (field.type().namesDepartments()) {
            return department(cell, place, column);
        }
        return Json.value(field.type().read(field, cell, context));
    }

    private String department(String path, String place, String column) {
        return departments
                .find(Actor.system(), path)
                .orElseThrow(() -> broken(place, column, "template.sample.department", path))
                .toString();
    }

    private static Invalid broken(String place, String column, String key, Object... args) {
        return new Invalid(new Violation(place + Violation.member(column), "sample", key, args));
    }
}
