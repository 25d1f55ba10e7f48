package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.startup.StartupTask;
import io.formwork.record.RecordId;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries erasures out, record by record, and at a start those that were stopped in the middle. */
@Singleton
class ErasureRun implements StartupTask {

    private static final Logger log = LoggerFactory.getLogger(ErasureRun.class);

    private final PersonalRecords persons;
    private final RecordErasure erasure;
    private final ErasureJobs jobs;
    private final Transactions transactions;
    private final Actors actors;
    private final ApplicationEventPublisher<Audited> events;

    ErasureRun(
            PersonalRecords persons,
            RecordErasure erasure,
            ErasureJobs jobs,
            Transactions transactions,
            Actors actors,
            ApplicationEventPublisher<Audited> events) {
        this.persons = persons;
        this.erasure = erasure;
        this.jobs = jobs;
        this.transactions = transactions;
        this.actors = actors;
        this.events = events;
    }

    void begin(Actor actor, FormKey form, RecordId person, DoubleConsumer progress) {
        carryOut(actor, jobs.begin(form, person, actor.id()), progress);
    }

    /** Also who may not act any more has asked for it. */
    @Override
    public void run() {
        for (ErasureJobs.Job job : jobs.unfinished()) {
            log.info("Going on with the erasure {} that was stopped in the middle", job.id());
            carryOut(actors.find(job.by()).orElse(Actor.system()), job, share -> {});
        }
    }

    private void carryOut(Actor actor, ErasureJobs.Job job, DoubleConsumer progress) {
        var found = transactions.read(() -> persons.of(job.form(), job.person()));
        long all = found.values().stream().mapToLong(List::size).sum();
        long done = 0;
        for (var part : found.entrySet()) {
            for (RecordId record : part.getValue()) {
                erasure.erase(actor, part.getKey(), record);
                done++;
                progress.accept((double) done / all);
            }
        }
        transactions.write(() -> {
            jobs.finish(job);
            events.publishEvent(Audited.of(
                            actor,
                            "customer.erased",
                            "record",
                            job.person().toString(),
                            job.form().key())
                    .in(job.form().app())
                    .changed(null, words(found)));
        });
    }

    /** How much was erased, never what. */
    private static String words(Map<FormDefinition, List<RecordId>> found) {
        List<String> words = new ArrayList<>();
        found.forEach((form, ids) -> words.add(form.key().key() + ": " + ids.size()));
        return String.join(", ", words);
    }
}
