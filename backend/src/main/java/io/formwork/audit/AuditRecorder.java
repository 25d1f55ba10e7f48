package io.formwork.audit;

import io.formwork.identity.Audited;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.web.Origin;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes what must stay on record in the transaction that does it. The row has no place in the chain yet, so that nobody waits
 * for anybody; {@link AuditChain} gives it one after the commit.
 */
@Singleton
class AuditRecorder implements ApplicationEventListener<Audited> {

    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 300;

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
        AuditEntry entry = entry(event);
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

    private AuditEntry entry(Audited event) {
        Origin origin = Origin.current();
        return new AuditEntry(
                ids.next(),
                0,
                Instant.ofEpochMilli(clock.millis()),
                event.actor().id(),
                cut(event.actor().login(), LONGEST_LOGIN),
                cut(event.actor().name(), LONGEST_PERSON),
                event.onBehalf() == null ? null : cut(event.onBehalf(), LONGEST_LOGIN),
                origin.way(),
                address(origin.address()),
                event.action(),
                event.app(),
                event.kind(),
                cut(event.subject(), LONGEST_SUBJECT),
                cut(event.name(), LONGEST_NAME),
                event.before(),
                event.after());
    }

    /** Without the zone of an IPv6 address. */
    private static @Nullable String address(@Nullable String address) {
        return address == null ? null : address.replaceAll("%.*", "");
    }

    /** Never between the halves of a sign, which the database could not store. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
