package io.formwork.audit;

import io.formwork.identity.Audited;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jooq.DSLContext;

/**
 * Writes what must stay on record in the transaction that does it. The row has no place in the chain yet, so that nobody waits
 * for anybody; {@link AuditChain} gives it one after the commit.
 */
@Singleton
class AuditRecorder implements ApplicationEventListener<Audited> {

    private final DSLContext sql;
    private final Transactions transactions;
    private final AuditProofs proofs;
    private final AuditChain chain;
    private final TimeOrderedIds ids;
    private final Clock clock;

    AuditRecorder(
            DSLContext sql,
            Transactions transactions,
            AuditProofs proofs,
            AuditChain chain,
            TimeOrderedIds ids,
            Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.proofs = proofs;
        this.chain = chain;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(Audited event) {
        AuditEntry entry = AuditEntries.of(event, ids.next(), clock.instant());
        if (transactions.isReadOnly()) {
            // What only reads, such as an export, has nothing that could be undone.
            transactions.writeApart(() -> insert(entry));
        } else {
            transactions.write(() -> insert(entry));
        }
        transactions.afterCommit(chain::expect);
    }

    private int insert(AuditEntry entry) {
        return sql.insertInto(AuditTable.ENTRY)
                .columns(AuditTable.ALL)
                .values(AuditTable.values(entry, proofs.seal(entry)))
                .execute();
    }
}
