package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
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
    private final RecordService records;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    JooqPersonalDataService(
            PersonalRecords persons,
            ErasureRun erasures,
            PersonalArchive archive,
            List<RecordTraces> traces,
            RecordService records,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.persons = persons;
        this.erasures = erasures;
        this.archive = archive;
        this.traces = traces;
        this.records = records;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public List<PersonalDataPart> preview(Actor actor, FormKey form, RecordId person) {
        permit(actor, form, person);
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
        permit(actor, form, person);
        Map<FormDefinition, List<RecordId>> found = transactions.read(() -> persons.of(form, person));
        transactions.write(() ->
                events.publishEvent(Audited.of(actor, "customer.exported", "record", person.toString(), form.key())
                        .in(form.app())));
        archive.write(actor, found, output);
    }

    @Override
    public void erase(Actor actor, FormKey form, RecordId person, DoubleConsumer progress) {
        permit(actor, form, person);
        erasures.begin(actor, form, person, progress);
    }

    private void permit(Actor actor, FormKey form, RecordId person) {
        if (!actor.admin()) {
            throw new Forbidden("personal.forbidden");
        }
        records.get(actor, form, person);
    }
}
