package io.formwork.audit;

import io.formwork.audit.AuditCheck.Flaw;
import io.formwork.audit.AuditCheck.Kind;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Walks along the whole chain and compares each entry with its proofs, and the end with what was noted of it. */
final class AuditWalk {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final Reading reading;
    private final AuditProofs proofs;
    private final AuditAnchor anchor;

    AuditWalk(DSLContext sql, Reading reading, AuditProofs proofs, AuditAnchor anchor) {
        this.sql = sql;
        this.reading = reading;
        this.proofs = proofs;
        this.anchor = anchor;
    }

    /** Wraps what reads: the application reads in transactions, a command on its only connection. */
    interface Reading {

        <T> T read(Supplier<T> work);
    }

    AuditCheck run() {
        // Both ends before the rows: what is linked meanwhile lies behind them.
        var noted = anchor.read();
        var told = reading.read(() -> AuditLinks.end(sql, false));
        var walked = new Walked(noted.orElse(null), told);
        @Nullable Flaw flaw = linked(walked);
        if (flaw == null) {
            flaw = walked.endFlaw();
        }
        if (flaw == null) {
            flaw = unlinked();
        }
        return new AuditCheck(walked.sequence, flaw);
    }

    private @Nullable Flaw linked(Walked walked) {
        List<AuditRow> rows;
        do {
            rows = page(AuditTable.SEQUENCE.gt(walked.sequence), AuditTable.SEQUENCE);
            for (AuditRow row : rows) {
                Flaw flaw = walked.step(row);
                if (flaw != null) {
                    return flaw;
                }
            }
        } while (rows.size() == AT_ONCE);
        return null;
    }

    /** Rows that wait for their place are sealed already. */
    private @Nullable Flaw unlinked() {
        long after = 0;
        List<AuditRow> rows;
        do {
            rows = page(AuditTable.SEQUENCE.isNull().and(AuditTable.ID.gt(after)), AuditTable.ID);
            for (AuditRow row : rows) {
                if (!isOurs(row)) {
                    return new Flaw(Kind.FOREIGN, 0);
                }
                after = row.entry().id();
            }
        } while (rows.size() == AT_ONCE);
        return null;
    }

    private List<AuditRow> page(Condition which, Field<Long> order) {
        return reading.read(() -> sql.select(AuditTable.ALL)
                .from(AuditTable.ENTRY)
                .where(which)
                .orderBy(order)
                .limit(AT_ONCE)
                .fetch(AuditTable::row));
    }

    private boolean isOurs(AuditRow row) {
        return proofs.seal(row.entry()).equals(row.seal());
    }

    /** How far the walk is. */
    private final class Walked {

        private final AuditAnchor.@Nullable Note noted;
        private final AuditLinks.End told;
        private long sequence;
        private String hash = AuditProofs.BEGINNING;

        Walked(AuditAnchor.@Nullable Note noted, AuditLinks.End told) {
            this.noted = noted;
            this.told = told;
        }

        @Nullable
        Flaw step(AuditRow row) {
            long next = sequence + 1;
            if (row.entry().sequence() != next) {
                return new Flaw(Kind.MISSING, next);
            }
            String expected = AuditProofs.hash(hash, next, row);
            if (!expected.equals(row.hash())) {
                return new Flaw(Kind.CHANGED, next);
            }
            if (!isOurs(row)) {
                return new Flaw(Kind.FOREIGN, next);
            }
            boolean told = next != this.told.sequence() || expected.equals(this.told.hash());
            boolean noted = this.noted == null || next != this.noted.sequence() || expected.equals(this.noted.hash());
            if (!told || !noted) {
                return new Flaw(Kind.CHANGED, next);
            }
            sequence = next;
            hash = expected;
            return null;
        }

        @Nullable
        Flaw endFlaw() {
            if (noted == null ? sequence > 0 : !noted.sealed()) {
                return new Flaw(Kind.ANCHOR, sequence);
            }
            long end = Math.max(told.sequence(), noted == null ? 0 : noted.sequence());
            return sequence < end ? new Flaw(Kind.CUT, sequence + 1) : null;
        }
    }
}
