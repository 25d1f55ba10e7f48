package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.comment.RecordCommented;
import io.formwork.record.personal.RecordErasure;
import io.formwork.record.table.FormTable;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;

/**
 * Erases personal data of records, and notes at which version of the record it did, in one transaction each. A comment that is
 * added later takes the note away.
 */
@Singleton
record RetentionMarks(DSLContext sql, RecordErasure erasure, Transactions transactions, Clock clock)
        implements ApplicationEventListener<RecordCommented> {

    void erase(Actor actor, FormDefinition form, RecordId record) {
        transactions.write(() -> {
            erasure.erase(actor, form, record);
            sql.execute(
                    "insert into retention_mark (app, form, record_id, marked_version) select ?, ?, id, version from `"
                            + FormTable.nameOf(form.key())
                            + "` where id = ? on duplicate key update marked_version = values(marked_version)",
                    form.key().app(),
                    form.key().key(),
                    record.value());
        });
    }

    /** Who is written about again is met again, in the transaction that stores the comment. */
    @Override
    public void onApplicationEvent(RecordCommented event) {
        sql.execute(
                "delete from retention_mark where app = ? and form = ? and record_id = ?",
                event.form().app(),
                event.form().key(),
                event.record().value());
    }

    Instant now() {
        return clock.instant();
    }
}
