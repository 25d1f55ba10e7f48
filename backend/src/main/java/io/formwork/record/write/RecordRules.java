package io.formwork.record.write;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.platform.error.Violation;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rules that look beyond one record: what a relation points to must be there. */
@Singleton
public class RecordRules {

    private static final int MOST_IDS_AT_ONCE = 5_000;

    private final DSLContext sql;
    private final PublishedForms forms;

    RecordRules(DSLContext sql, PublishedForms forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /** Violations by row; relations of all rows are looked up together. */
    public Map<Integer, List<Violation>> check(FormDefinition form, List<Map<String, Object>> rows) {
        Map<Integer, List<Violation>> violations = new java.util.TreeMap<>();
        for (FormField relation : form.relations()) {
            Set<Long> wanted = new HashSet<>();
            rows.forEach(row -> {
                if (row.get(relation.name()) instanceof String id) {
                    wanted.add(Long.valueOf(id));
                }
            });
            if (wanted.isEmpty()) {
                continue;
            }
            Set<Long> found = existing(form, relation, List.copyOf(wanted));
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).get(relation.name()) instanceof String id && !found.contains(Long.valueOf(id))) {
                    violations
                            .computeIfAbsent(i, row -> new ArrayList<>())
                            .add(new Violation(
                                    relation.pointer(), "relation", "record.rule.relation", relation.label(), id));
                }
            }
        }
        return violations;
    }

    private Set<Long> existing(FormDefinition form, FormField relation, List<Long> wanted) {
        FormKey target = new FormKey(form.key().app(), relation.relatedForm().orElseThrow());
        Set<Long> found = new HashSet<>();
        if (forms.find(target).isEmpty()) {
            return found;
        }
        for (int from = 0; from < wanted.size(); from += MOST_IDS_AT_ONCE) {
            List<Long> some = wanted.subList(from, Math.min(from + MOST_IDS_AT_ONCE, wanted.size()));
            found.addAll(sql.select(FormTable.ID)
                    .from(DSL.table(DSL.name(FormTable.nameOf(target))))
                    .where(FormTable.ID.in(some))
                    .and(DSL.field(DSL.name("deleted_at")).isNull())
                    .fetchSet(FormTable.ID));
        }
        return found;
    }
}
