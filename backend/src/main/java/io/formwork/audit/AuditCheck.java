package io.formwork.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole audit log found.
 *
 * @param entries how many entries of the chain were found to be as they were written
 * @param flaw the first that is not, null where all are
 */
public record AuditCheck(long entries, @Nullable Flaw flaw) {

    public boolean sound() {
        return flaw == null;
    }

    /** What is wrong where. */
    public record Flaw(Kind kind, long sequence) {

        public String messageKey() {
            return "audit.flaw." + kind.key;
        }
    }

    /** What may be wrong with an entry. */
    public enum Kind {
        /** What it tells, or its place, is not what was written. */
        CHANGED("changed"),
        /** The number is missing. */
        MISSING("missing"),
        /** The database holds it, but this application did not write it. */
        FOREIGN("foreign"),
        /** The chain ends before the end that was noted. */
        CUT("cut"),
        /** The note of the end is gone or not ours. */
        ANCHOR("anchor");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }
}
