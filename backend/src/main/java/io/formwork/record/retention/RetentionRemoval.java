package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.personal.RecordErasure;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** Takes whole records, in one transaction each. */
@Singleton
class RetentionRemoval {

    private final DSLContext sql;
    private final RecordService records;
    private final RecordErasure erasure;
    private final Transactions transactions;

    RetentionRemoval(DSLContext sql, RecordService records, RecordErasure erasure, Transactions transactions) {
        this.sql = sql;
        this.records = records;
        this.erasure = erasure;
        this.transactions = transactions;
    }

    /** As if somebody had deleted it: whoever follows the changes learns of it, and it can be restored. */
    void toBin(Actor actor, FormDefinition form, RecordId record) {
        transactions.write(() -> {
            records.delete(actor, form.key(), record, Cause.of(Cause.Kind.USER, "retention"));
        });
    }

    /** Of the record there stays in the history that it was written and deleted, and nothing of what it said. */
    void forGood(Actor actor, FormDefinition form, RecordId record) {
        transactions.write(() -> {
            if (records.find(actor, form.key(), record).isPresent()) {
                records.delete(actor, form.key(), record, Cause.of(Cause.Kind.USER, "retention"));
            }
            erasure.remove(form, record);
            sql.execute("delete from `" + FormTable.nameOf(form.key()) + "` where id = ?", record.value());
            sql.execute(
                    "delete from retention_mark where app = ? and form = ? and record_id = ?",
                    form.key().app(),
                    form.key().key(),
                    record.value());
        });
    }
}
