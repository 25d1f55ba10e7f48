package io.formwork.record.transfer;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets files name related records by their titles and members by login or name: what exactly one visible record or person
 * bears becomes its id.
 */
@Singleton
class ImportReferences {

    private static final int AT_ONCE = 500;

    private static final int NAMESAKES = 3;

    private final PublishedForms forms;
    private final RecordService records;
    private final UserService users;
    private final DepartmentPaths departments;

    ImportReferences(PublishedForms forms, RecordService records, UserService users, DepartmentPaths departments) {
        this.forms = forms;
        this.records = records;
        this.users = users;
        this.departments = departments;
    }

    void resolve(Actor actor, FormDefinition form, List<Map<FormField, String>> rows) {
        for (FormField field : form.fields()) {
            boolean member = field.type().namesMembers();
            boolean department = field.type().namesDepartments();
            if (!member && !department && field.relatedForm().isEmpty()) {
                continue;
            }
            Set<String> texts = rows.stream()
                    .map(row -> row.get(field))
                    .filter(text -> text != null && !isId(text))
                    .collect(Collectors.toSet());
            if (!texts.isEmpty()) {
                Map<String, String> ids = member
                        ? membersByName(actor, texts)
                        : department
                                ? departmentsByName(actor, texts)
                                : idsByTitle(actor, form, field, List.copyOf(texts));
                rows.forEach(row -> row.computeIfPresent(field, (same, text) -> ids.getOrDefault(text, text)));
            }
        }
    }

    /** By the path of names, or by a name that only one department has. */
    private Map<String, String> departmentsByName(Actor actor, Set<String> names) {
        Map<String, String> ids = new HashMap<>();
        for (String name : names) {
            departments
                    .find(actor, name)
                    .or(() -> departments.findByName(actor, name))
                    .ifPresent(found -> ids.put(name, found.toString()));
        }
        return ids;
    }

    private Map<String, String> membersByName(Actor actor, Set<String> names) {
        Map<String, String> ids = new HashMap<>();
        for (String name : names) {
            Optional<User> user = actor.external() ? Optional.empty() : users.findByLogin(name.strip());
            if (user.isEmpty()) {
                List<User> bearers = users.search(actor, name.strip(), NAMESAKES).stream()
                        .filter(found -> found.name().equals(name.strip()))
                        .toList();
                user = bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
            }
            user.ifPresent(found -> ids.put(name, found.id().toString()));
        }
        return ids;
    }

    private static boolean isId(String text) {
        return text.length() >= 12 && text.chars().allMatch(Character::isDigit);
    }

    private Map<String, String> idsByTitle(Actor actor, FormDefinition form, FormField relation, List<String> titles) {
        FormKey target = new FormKey(form.key().app(), relation.relatedForm().orElseThrow());
        Optional<FormField> title = forms.find(target).flatMap(FormDefinition::titleField);
        Map<String, String> ids = new HashMap<>();
        if (title.isEmpty()) {
            return ids;
        }
        String name = title.get().name();
        for (int from = 0; from < titles.size(); from += AT_ONCE) {
            List<String> some = titles.subList(from, Math.min(titles.size(), from + AT_ONCE));
            Condition where = new Condition.Compare(name, Operator.IN, new ConditionValue.Literal(Json.node(some)));
            var page = records.list(
                    actor, RecordQuery.first(target, RecordQuery.LARGEST_PAGE).where(where));
            for (FormRecord record : page.records()) {
                // Two records of one title make it useless as a name.
                ids.merge(String.valueOf(record.value(name)), record.id().toString(), (one, other) -> "");
            }
        }
        ids.values().removeIf(String::isEmpty);
        return ids;
    }
}
