package io.formwork.audit;

import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Gives committed entries their place in the chain, one node at a time, and notes its end outside of the database. It runs
 * beside the work that is recorded, which therefore never waits for a lock.
 */
@Singleton
class AuditChain {

    private static final int AT_ONCE = 500;
    private static final Table<Record> HEAD = DSL.table(DSL.name("audit_head"));
    private static final Field<Integer> HEAD_ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);

    private final DSLContext sql;
    private final Transactions transactions;
    private final AuditAnchor anchor;
    private final AtomicBoolean expected = new AtomicBoolean();

    AuditChain(DSLContext sql, Transactions transactions, AuditAnchor anchor) {
        this.sql = sql;
        this.transactions = transactions;
        this.anchor = anchor;
    }

    /** The end of the chain. */
    record End(long sequence, String hash) {}

    /** Tells that an entry was committed. */
    void expect() {
        expected.set(true);
    }

    @Scheduled(fixedDelay = "200ms", initialDelay = "1s")
    void linkExpected() {
        if (expected.getAndSet(false)) {
            link();
        }
    }

    /** Links what other nodes or a process that was killed left without a place. */
    @Scheduled(fixedDelay = "15s", initialDelay = "2s")
    void linkLeft() {
        link();
    }

    /** Links everything that is committed. */
    void link() {
        int linked;
        do {
            var round = transactions.writeApart(this::linkSome);
            linked = round.linked();
            // In an empty round too: the note may have failed to be written before.
            anchor.move(round.end(), this::hashAt);
        } while (linked == AT_ONCE);
    }

    private Round linkSome() {
        End end = end(sql, true);
        List<AuditRow> rows = sql.select(AuditTable.ALL)
                .from(AuditTable.ENTRY)
                .where(AuditTable.SEQUENCE.isNull())
                .orderBy(AuditTable.ID)
                .limit(AT_ONCE)
                .fetch(AuditTable::row);
        for (AuditRow row : rows) {
            end = link(end, row);
        }
        if (!rows.isEmpty()) {
            sql.update(HEAD)
                    .set(AuditTable.SEQUENCE, end.sequence())
                    .set(AuditTable.HASH, end.hash())
                    .where(HEAD_ID.eq(1))
                    .execute();
        }
        return new Round(rows.size(), end);
    }

    private End link(End before, AuditRow row) {
        long sequence = before.sequence() + 1;
        String hash = AuditProofs.hash(before.hash(), sequence, row);
        sql.update(AuditTable.ENTRY)
                .set(AuditTable.SEQUENCE, sequence)
                .set(AuditTable.HASH, hash)
                .where(AuditTable.ID.eq(row.entry().id()))
                .execute();
        return new End(sequence, hash);
    }

    /** The end that the database tells, which is that of the last linked row unless somebody meddled. */
    static End end(DSLContext sql, boolean locked) {
        var query = sql.select(AuditTable.SEQUENCE, AuditTable.HASH).from(HEAD).where(HEAD_ID.eq(1));
        var head = locked ? query.forUpdate().fetchOne() : query.fetchOne();
        Objects.requireNonNull(head, "audit_head has lost its row");
        return new End(head.value1(), head.value2());
    }

    private Optional<String> hashAt(long sequence) {
        return transactions.read(() -> sql.select(AuditTable.HASH)
                .from(AuditTable.ENTRY)
                .where(AuditTable.SEQUENCE.eq(sequence))
                .fetchOptional(AuditTable.HASH));
    }

    private record Round(int linked, End end) {}
}
