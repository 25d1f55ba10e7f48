package io.formwork.record;

import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.organisation.ExternalPeople;
import io.formwork.organisation.OutsideRecords;
import io.formwork.organisation.StandsFor;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Knows whether the records that stand for people from outside are there, and tells when one of them goes or comes back. */
@Singleton
class FormOutsideRecords implements OutsideRecords {

    private final PublishedForms forms;
    private final RecordService records;
    private final ExternalPeople people;

    FormOutsideRecords(PublishedForms forms, RecordService records, ExternalPeople people) {
        this.forms = forms;
        this.records = records;
        this.people = people;
    }

    @Override
    public boolean exists(StandsFor record) {
        FormKey form = new FormKey(record.app(), record.form());
        return forms.find(form)
                .flatMap(known -> records.find(Actor.system(), form, new RecordId(Long.parseLong(record.record()))))
                .isPresent();
    }

    @EventListener
    void written(RecordsWritten event) {
        people.recordsChanged(event.writes().stream()
                .filter(write -> switch (write.operation()) {
                    case DELETE, RESTORE -> true;
                    case CREATE, UPDATE -> false;
                })
                .map(write -> write.after().id().toString())
                .toList());
    }
}
