package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what one rule says to the records that it meets, batch by batch. */
@Singleton
class RetentionWork {

    private static final Logger log = LoggerFactory.getLogger(RetentionWork.class);
    private static final int BATCH = 100;

    private final RetentionSelection selection;
    private final RetentionMarks marks;
    private final RetentionHolds holds;
    private final RetentionRemoval removal;
    private final PublishedForms forms;
    private final Transactions transactions;

    RetentionWork(
            RetentionSelection selection,
            RetentionMarks marks,
            RetentionHolds holds,
            RetentionRemoval removal,
            PublishedForms forms,
            Transactions transactions) {
        this.selection = selection;
        this.marks = marks;
        this.holds = holds;
        this.removal = removal;
        this.forms = forms;
        this.transactions = transactions;
    }

    Instant now() {
        return marks.now();
    }

    /** How many records were met so far: taken or erased, and left alone. */
    static final class Tally {

        long done;
        long kept;
    }

    /** Goes on until there is no more time; what is kept is met again in the next night. */
    void carryOut(Actor actor, RetentionDraft draft, Instant until, Tally tally) {
        FormDefinition form = forms.get(draft.form());
        RetentionChecks.require(form, draft);
        List<RecordId> batch = next(actor, form, draft, 0);
        while (!batch.isEmpty() && now().isBefore(until)) {
            List<RecordId> met = batch;
            Set<RecordId> held = transactions.read(() -> holds.of(form, draft, met));
            for (RecordId record : met) {
                if (held.contains(record) || !carryOut(actor, form, draft, record)) {
                    tally.kept++;
                } else {
                    tally.done++;
                }
            }
            batch = next(actor, form, draft, met.getLast().value());
        }
    }

    private List<RecordId> next(Actor actor, FormDefinition form, RetentionDraft draft, long after) {
        return transactions.read(() -> selection.next(actor, form, draft, after, BATCH));
    }

    /** Whether it was done: somebody may have written to the record, or deleted it, at this moment. */
    private boolean carryOut(Actor actor, FormDefinition form, RetentionDraft draft, RecordId record) {
        try {
            switch (draft.effect()) {
                case BLANK -> marks.erase(actor, form, record);
                case BIN -> removal.toBin(actor, form, record);
                case REMOVE -> removal.forGood(actor, form, record);
            }
            return true;
        } catch (Conflict | NotFound changed) {
            log.info("Record {} of {} was left for the next night: {}", record, form.key(), changed.getMessage());
            return false;
        }
    }
}
