package io.formwork.record.write;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.organisation.Directory;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordContexts;
import io.formwork.record.query.ConditionSql;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rules that look beyond one record: what a relation, a member or a department field points to must be there. */
@Singleton
public class RecordRules {

    private static final int MOST_IDS_AT_ONCE = 5_000;

    private final DSLContext sql;
    private final PublishedForms forms;
    private final Directory directory;
    private final AccessService accesses;
    private final RecordContexts contexts;

    RecordRules(
            DSLContext sql,
            PublishedForms forms,
            Directory directory,
            AccessService accesses,
            RecordContexts contexts) {
        this.sql = sql;
        this.forms = forms;
        this.directory = directory;
        this.accesses = accesses;
        this.contexts = contexts;
    }

    /**
     * Violations by row; what all rows refer to is looked up together. A person may point to what he may see, and learns
     * nothing about the rest; workflows and public forms were told by their designers what to point to.
     */
    public Map<Integer, List<Violation>> check(
            Actor actor, FormDefinition form, List<Map<String, Object>> rows, Cause cause) {
        return cause.ofPerson()
                ? check(
                        form,
                        rows,
                        related -> visible(actor, related),
                        (field, wanted) -> nameable(actor, field, wanted))
                : check(form, rows);
    }

    /** The same for values that nobody gives just now: what they point to must be there. */
    public Map<Integer, List<Violation>> check(FormDefinition form, List<Map<String, Object>> rows) {
        return check(form, rows, related -> DSL.noCondition(), (field, wanted) -> members(wanted));
    }

    /** Somebody from outside names nobody but himself, and whom the form's designer named. */
    private Set<Long> nameable(Actor actor, FormField field, List<Long> wanted) {
        if (!actor.external()) {
            return members(wanted);
        }
        Set<String> known = new HashSet<>(Set.of(actor.id().toString()));
        known.add(field.extras().path("default").asString(""));
        known.add(field.schema().path("default").asString(""));
        return members(
                wanted.stream().filter(id -> known.contains(id.toString())).toList());
    }

    private Map<Integer, List<Violation>> check(
            FormDefinition form,
            List<Map<String, Object>> rows,
            Function<FormDefinition, Condition> pointable,
            BiFunction<FormField, List<Long>, Set<Long>> nameable) {
        Map<Integer, List<Violation>> violations = new TreeMap<>();
        for (FormField field : form.fields()) {
            if (field.relatedForm().isPresent()) {
                refuseMissing(field, "relation", rows, wanted -> existing(form, field, wanted, pointable), violations);
            } else if (field.type().namesMembers()) {
                refuseMissing(field, "member", rows, wanted -> nameable.apply(field, wanted), violations);
            } else if (field.type().namesDepartments()) {
                refuseMissing(field, "department", rows, this::departments, violations);
            }
        }
        return violations;
    }

    private static void refuseMissing(
            FormField field,
            String rule,
            List<Map<String, Object>> rows,
            Function<List<Long>, Set<Long>> lookup,
            Map<Integer, List<Violation>> violations) {
        Set<Long> wanted = new HashSet<>();
        rows.forEach(row -> {
            if (row.get(field.name()) instanceof String id) {
                wanted.add(Long.valueOf(id));
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        Set<Long> found = lookup.apply(List.copyOf(wanted));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(field.name()) instanceof String id && !found.contains(Long.valueOf(id))) {
                violations
                        .computeIfAbsent(i, row -> new ArrayList<>())
                        .add(new Violation(field.pointer(), rule, "record.rule." + rule, field.label(), id));
            }
        }
    }

    private Set<Long> members(List<Long> wanted) {
        Set<Long> found = new HashSet<>();
        directory
                .people(wanted.stream().map(String::valueOf).toList())
                .keySet()
                .forEach(id -> found.add(Long.valueOf(id)));
        return found;
    }

    private Set<Long> departments(List<Long> wanted) {
        Set<Long> found = new HashSet<>();
        directory
                .departments(wanted.stream().map(String::valueOf).toList(), Language.ZH)
                .keySet()
                .forEach(id -> found.add(Long.valueOf(id)));
        return found;
    }

    private Set<Long> existing(
            FormDefinition form, FormField relation, List<Long> wanted, Function<FormDefinition, Condition> pointable) {
        FormKey target = new FormKey(form.key().app(), relation.relatedForm().orElseThrow());
        Set<Long> found = new HashSet<>();
        Optional<FormDefinition> related = forms.find(target);
        if (related.isEmpty()) {
            return found;
        }
        Condition allowed = pointable.apply(related.get());
        for (int from = 0; from < wanted.size(); from += MOST_IDS_AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(from + MOST_IDS_AT_ONCE, wanted.size()));
            found.addAll(sql.select(FormTable.ID)
                    .from(DSL.table(DSL.name(FormTable.nameOf(target))))
                    .where(FormTable.ID.in(some))
                    .and(DSL.field(DSL.name("deleted_at")).isNull())
                    .and(allowed)
                    .fetchSet(FormTable.ID));
        }
        return found;
    }

    private Condition visible(Actor actor, FormDefinition form) {
        return new ConditionSql(form, contexts.of(actor), ConditionSql.Reach.FEW)
                .print(accesses.of(actor, form).rows(Action.SEE));
    }
}
