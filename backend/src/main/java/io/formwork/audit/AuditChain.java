package io.formwork.audit;

import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;

/**
 * Gives committed entries their place in the chain, one node at a time, and notes its end outside of the database. It runs
 * beside the work that is recorded, which therefore never waits for a lock.
 */
@Singleton
class AuditChain {

    private final AuditLinks links;
    private final Transactions transactions;
    private final AuditAnchor anchor;
    private final AtomicBoolean expected = new AtomicBoolean();

    AuditChain(DSLContext sql, Transactions transactions, AuditAnchor anchor) {
        this.links = new AuditLinks(sql);
        this.transactions = transactions;
        this.anchor = anchor;
    }

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
        boolean more;
        do {
            var round = transactions.writeApart(links::link);
            more = round.more();
            // In an empty round too: the note may have failed to be written before.
            anchor.move(round.end(), sequence -> transactions.read(() -> links.hashAt(sequence)));
        } while (more);
    }
}
