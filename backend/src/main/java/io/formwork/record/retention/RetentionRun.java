package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import io.formwork.record.RecordId;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries rules out at night, each once, in batches and for a bounded time: what is left is met again in the next night, as is
 * what a process that died has left.
 */
@Singleton
class RetentionRun {

    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);

    static final int FROM_HOUR = 2;
    static final int TO_HOUR = 5;
    private static final int BATCH = 100;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RetentionRepository rows;
    private final RetentionSelection selection;
    private final RetentionMarks marks;
    private final PublishedForms forms;
    private final Transactions transactions;
    private final LocalClock local;
    private final ApplicationEventPublisher<Audited> events;

    RetentionRun(
            RetentionRepository rows,
            RetentionSelection selection,
            RetentionMarks marks,
            PublishedForms forms,
            Transactions transactions,
            LocalClock local,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.selection = selection;
        this.marks = marks;
        this.forms = forms;
        this.transactions = transactions;
        this.local = local;
        this.events = events;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "3m")
    void look() {
        int hour = local.now().getHour();
        if (hour >= FROM_HOUR && hour < TO_HOUR) {
            runDue();
        }
    }

    /** Carries out the rules that nobody has today. */
    void runDue() {
        LocalDate today = local.today();
        for (RetentionRow row : transactions.read(() -> rows.due(today))) {
            if (transactions.write(() -> rows.take(row.id(), today)) == 1) {
                run(row);
            }
        }
    }

    private void run(RetentionRow row) {
        Actor actor = Actor.system();
        long erased = 0;
        try {
            erased = erase(actor, row.draft(), marks.now().plus(LONGEST));
            done(actor, row, erased, null);
        } catch (FormworkException unfit) {
            log.warn("Rule {} about {} does not fit its form: {}", row.id(), row.form(), unfit.getMessage());
            done(actor, row, erased, "retention.unfit");
        }
    }

    /** How many records it erased before it had no more time. */
    long erase(Actor actor, RetentionDraft draft, Instant until) {
        FormDefinition form = forms.get(draft.form());
        RetentionChecks.require(form, draft);
        long erased = 0;
        List<RecordId> batch = transactions.read(() -> selection.next(actor, form, draft, BATCH));
        while (!batch.isEmpty() && marks.now().isBefore(until)) {
            for (RecordId record : batch) {
                marks.erase(actor, form, record);
                erased++;
            }
            batch = transactions.read(() -> selection.next(actor, form, draft, BATCH));
        }
        return erased;
    }

    private void done(Actor actor, RetentionRow row, long erased, @Nullable String failure) {
        transactions.write(() -> {
            rows.ran(row.id(), LocalDateTime.ofInstant(marks.now(), ZoneOffset.UTC), erased, failure);
            String action = failure == null ? "retention.run" : "retention.failed";
            events.publishEvent(Audited.of(actor, action, "form", row.form(), row.form())
                    .in(row.app())
                    .changed(null, Long.toString(erased)));
        });
    }
}
