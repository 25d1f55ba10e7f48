package io.formwork.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Gives entries their places at the end of the chain, in the transaction of whoever calls; the end is locked until that ends. */
final class AuditLinks {

    private static final int AT_ONCE = 500;
    private static final Table<Record> HEAD = DSL.table(DSL.name("audit_head"));
    private static final Field<Integer> HEAD_ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);

    private final DSLContext sql;

    AuditLinks(DSLContext sql) {
        this.sql = sql;
    }

    /** The end of the chain. */
    record End(long sequence, String hash) {}

    /**
     * What one round did.
     *
     * @param more whether entries may be left
     */
    record Round(boolean more, End end) {}

    Round link() {
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
        return new Round(rows.size() == AT_ONCE, end);
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

    Optional<String> hashAt(long sequence) {
        return sql.select(AuditTable.HASH)
                .from(AuditTable.ENTRY)
                .where(AuditTable.SEQUENCE.eq(sequence))
                .fetchOptional(AuditTable.HASH);
    }
}
