package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.record.RecordId;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Finds the records that concern a person: his own, and those that relate to it, also in the bin. */
@Singleton
class PersonalRecords {

    private final DSLContext sql;
    private final PublishedForms forms;

    PersonalRecords(DSLContext sql, PublishedForms forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /** By form, those that relate before the person's own: erased in this order, they are found again until all is done. */
    Map<FormDefinition, List<RecordId>> of(FormKey form, RecordId person) {
        Map<FormDefinition, List<RecordId>> found = new LinkedHashMap<>();
        for (FormDefinition other : forms.list(form.app())) {
            Set<RecordId> related = new LinkedHashSet<>();
            for (FormField relation : other.relations()) {
                if (other.target(relation).equals(form)) {
                    related.addAll(related(other, relation, person));
                }
            }
            related.remove(other.key().equals(form) ? person : null);
            if (!related.isEmpty()) {
                found.put(other, List.copyOf(related));
            }
        }
        FormDefinition own = forms.get(form);
        List<RecordId> before = found.remove(own);
        Set<RecordId> last = new LinkedHashSet<>(before == null ? List.of() : before);
        last.add(person);
        found.put(own, List.copyOf(last));
        return found;
    }

    private List<RecordId> related(FormDefinition form, FormField relation, RecordId person) {
        return sql.resultQuery(
                        "select id from `" + FormTable.nameOf(form.key()) + "` where `" + relation.column()
                                + "` = ? order by id",
                        person.value())
                .fetch(row -> new RecordId(row.get(0, Long.class)));
    }
}
