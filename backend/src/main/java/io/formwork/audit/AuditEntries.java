package io.formwork.audit;

import io.formwork.identity.Audited;
import io.formwork.platform.web.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes entries, as they fit into the table, of what was done on this thread. */
final class AuditEntries {

    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 300;

    private AuditEntries() {}

    static AuditEntry of(Audited event, long id, Instant at) {
        Origin origin = Origin.current();
        return new AuditEntry(
                id,
                0,
                Instant.ofEpochMilli(at.toEpochMilli()),
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
