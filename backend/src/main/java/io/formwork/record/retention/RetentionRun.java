package io.formwork.record.retention;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
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
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RetentionRepository rows;
    private final RetentionWork work;
    private final Transactions transactions;
    private final LocalClock local;
    private final ApplicationEventPublisher<Audited> events;

    RetentionRun(
            RetentionRepository rows,
            RetentionWork work,
            Transactions transactions,
            LocalClock local,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.work = work;
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
        var tally = new RetentionWork.Tally();
        try {
            work.carryOut(actor, row.draft(), work.now().plus(LONGEST), tally);
            done(actor, row, tally, null);
        } catch (FormworkException unfit) {
            log.warn("Rule {} about {} does not fit its form: {}", row.id(), row.form(), unfit.getMessage());
            done(actor, row, tally, "retention.unfit");
        }
    }

    private void done(Actor actor, RetentionRow row, RetentionWork.Tally tally, @Nullable String failure) {
        transactions.write(() -> {
            var at = LocalDateTime.ofInstant(work.now(), ZoneOffset.UTC);
            rows.ran(row.id(), at, tally.done, tally.kept, failure);
            String action = failure == null ? "retention.run" : "retention.failed";
            events.publishEvent(Audited.of(actor, action, "form", row.form(), row.form())
                    .in(row.app())
                    .changed(null, words(row, tally)));
        });
    }

    /** What was done to how many, and how many were left alone; never to which. */
    private static String words(RetentionRow row, RetentionWork.Tally tally) {
        return Json.write(Json.object()
                .put("effect", row.effect().toLowerCase(Locale.ROOT))
                .put("done", tally.done)
                .put("kept", tally.kept));
    }
}
