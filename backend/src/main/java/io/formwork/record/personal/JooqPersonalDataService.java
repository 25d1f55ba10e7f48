package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

@Singleton
class JooqPersonalDataService implements PersonalDataService {

    private final PersonalRecords persons;
    private final ErasureRun erasures;
    private final PersonalArchive archive;
    private final List<RecordTraces> traces;
    private final PersonalDataRight right;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    JooqPersonalDataService(
            PersonalRecords persons,
            ErasureRun erasures,
            PersonalArchive archive,
            List<RecordTraces> traces,
            PersonalDataRight right,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.persons = persons;
        this.erasures = erasures;
        this.archive = archive;
        this.traces = traces;
        this.right = right;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public List<PersonalDataPart> preview(Actor actor, FormKey form, RecordId person) {
        right.require(actor, form, person);
        return transactions.read(() -> {
            List<PersonalDataPart> parts = new ArrayList<>();
            persons.of(form, person).forEach((each, found) -> {
                Map<String, Long> counts = new LinkedHashMap<>();
                traces.forEach(trace -> counts.put(trace.name(), trace.count(each, found)));
                parts.add(new PersonalDataPart(each, found, counts));
            });
            Collections.reverse(parts);
            return parts;
        });
    }

    @Override
    public void export(Actor actor, FormKey form, RecordId person, OutputStream output) throws IOException {
        right.require(actor, form, person);
        Map<FormDefinition, List<RecordId>> found = transactions.read(() -> persons.of(form, person));
        transactions.write(() ->
                events.publishEvent(Audited.of(actor, "customer.exported", "record", person.toString(), form.key())
                        .in(form.app())));
        archive.write(actor, found, output);
    }

    @Override
    public void erase(Actor actor, FormKey form, RecordId person, DoubleConsumer progress) {
        right.require(actor, form, person);
        erasures.begin(actor, form, person, progress);
    }

    @Override
    public boolean may(Actor actor, FormKey form) {
        return right.isHeldBy(actor, form);
    }
}
