package io.formwork.record;

import java.util.Locale;

/**
 * Why a record was written.
 *
 * @param detail names the workflow instance, file or link
 * @param depth how many automatic writes led to this one; bounds loops
 */
public record Cause(Kind kind, String detail, int depth) {

    /** The way by which a write came. */
    public enum Kind {
        USER,
        REST,
        IMPORT,
        PUBLIC,
        WORKFLOW,
        SAMPLE,
        /** Somebody left, and what names him came to name a successor. */
        HANDOVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Cause USER = new Cause(Kind.USER, "", 0);
    public static final Cause REST = new Cause(Kind.REST, "", 0);

    public static Cause of(Kind kind, String detail) {
        return new Cause(kind, detail, 0);
    }

    public Cause deeper(Kind next, String nextDetail) {
        return new Cause(next, nextDetail, depth + 1);
    }

    /** Whether somebody with an account did it himself, and so may not use what he may not see. */
    public boolean ofPerson() {
        return kind == Kind.USER || kind == Kind.REST || kind == Kind.IMPORT;
    }

    /** Whether values of read-only fields may be given, as when bringing in records that were numbered elsewhere. */
    public boolean mayWriteReadOnly() {
        return kind == Kind.IMPORT || kind == Kind.SAMPLE || kind == Kind.HANDOVER;
    }
}
