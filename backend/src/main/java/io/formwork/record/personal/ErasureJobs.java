package io.formwork.record.personal;

import io.formwork.form.FormKey;
import io.formwork.identity.UserId;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/** Erasures that were begun, in the table {@code erasure}: what is not finished goes on after a restart. */
@Singleton
class ErasureJobs {

    private final DSLContext sql;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ErasureJobs(DSLContext sql, Transactions transactions, TimeOrderedIds ids, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** One that was begun and not finished. */
    record Job(long id, FormKey form, RecordId person, UserId by) {}

    Job begin(FormKey form, RecordId person, UserId by) {
        Job job = new Job(ids.next(), form, person, by);
        transactions.write(() -> sql.execute(
                "insert into erasure (id, app, form, record_id, begun_by, begun_at) values (?, ?, ?, ?, ?, ?)",
                job.id(),
                form.app(),
                form.key(),
                person.value(),
                by.value(),
                now()));
        return job;
    }

    /** In the current transaction. */
    void finish(Job job) {
        sql.execute("update erasure set finished_at = ? where id = ?", now(), job.id());
    }

    List<Job> unfinished() {
        return transactions.read(() -> sql.resultQuery(
                        "select id, app, form, record_id, begun_by from erasure where finished_at is null order by id")
                .fetch(row -> new Job(
                        row.get(0, Long.class),
                        new FormKey(row.get(1, String.class), row.get(2, String.class)),
                        new RecordId(row.get(3, Long.class)),
                        new UserId(row.get(4, Long.class)))));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
