package io.formwork.workflow.cases;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.record.RecordTitles;
import io.formwork.workflow.step.HumanStep;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.InstanceRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What cases are called to somebody: the titles of their records as far as he may know them, and the number of a record of
 * which he may know nothing.
 */
@Singleton
class CaseTitles {

    private final RecordTitles titles;
    private final CaseRecords records;
    private final PublishedForms forms;
    private final Actors actors;

    CaseTitles(RecordTitles titles, CaseRecords records, PublishedForms forms, Actors actors) {
        this.titles = titles;
        this.records = records;
        this.forms = forms;
        this.actors = actors;
    }

    /** By the cases' ids. */
    Map<Long, String> of(Actor actor, Collection<InstanceRow> cases) {
        Map<Long, String> found = new HashMap<>();
        Map<FormKey, List<InstanceRow>> byForm = cases.stream().collect(Collectors.groupingBy(InstanceRow::formKey));
        byForm.forEach((form, some) -> {
            List<String> ids = some.stream().map(row -> row.record().toString()).toList();
            Map<String, String> told = titles.telling(actor, form, ids);
            some.forEach(
                    row -> found.put(row.id(), told.getOrDefault(row.record().toString(), unseen(actor, row))));
        });
        return found;
    }

    String of(Actor actor, InstanceRow row) {
        return of(actor, List.of(row)).getOrDefault(row.id(), unseen(actor, row));
    }

    /** The same to somebody before a step of the case, whose fields he may see there. */
    String at(Actor actor, InstanceRow row, @Nullable WorkflowStep step) {
        String own = of(actor, row);
        return own.equals(row.record().toString()) && step instanceof HumanStep human
                ? granted(row, human).orElse(own)
                : own;
    }

    private Optional<String> granted(InstanceRow row, HumanStep step) {
        return forms.find(row.formKey())
                .flatMap(FormDefinition::titleField)
                .map(FormField::name)
                .filter(step.fields()::containsKey)
                .flatMap(field -> ownTitle(row));
    }

    private Optional<String> ownTitle(InstanceRow row) {
        FormDefinition form = forms.get(row.formKey());
        return records.find(Actor.system(), row).map(record -> titles.title(Actor.system(), form, record));
    }

    /** The people by what the case is called to each of them, for news. */
    Map<String, List<UserId>> heard(Collection<UserId> people, InstanceRow row, @Nullable WorkflowStep step) {
        return people.stream()
                .filter(person -> actors.find(person).isPresent())
                .collect(Collectors.groupingBy(person -> at(actors.find(person).orElseThrow(), row, step)));
    }

    /** A record that is gone keeps the name it had for those who see everything. */
    private static String unseen(Actor actor, InstanceRow row) {
        return actor.admin() ? row.title() : row.record().toString();
    }
}
