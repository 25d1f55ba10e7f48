package io.formwork.audit;

import io.formwork.identity.Actor;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The record of what was done, for administrators to search and to check; nobody changes it. */
public interface AuditService {

    /** A page of the entries that fit, the newest first; {@code after} is the end of the page before, null for the first. */
    AuditPage list(Actor actor, AuditFilter filter, @Nullable String after, int limit);

    /** One entry by its id. */
    AuditEntry get(Actor actor, long id);

    /** Writes all that fit and returns how many; that is on record too. */
    long export(Actor actor, AuditFilter filter, AuditFormat format, OutputStream out) throws IOException;

    /** Goes through the whole record and tells the first place where it is not as it was written. */
    AuditCheck check(Actor actor);
}
