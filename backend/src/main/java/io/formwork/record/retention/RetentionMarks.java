package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.personal.RecordErasure;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;

/** Erases personal data of records, and notes at which version of the record it did, in one transaction each. */
@Singleton
record RetentionMarks(DSLContext sql, RecordErasure erasure, Transactions transactions, Clock clock) {

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

    Instant now() {
        return clock.instant();
    }
}
