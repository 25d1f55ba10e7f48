package io.formwork.workflow;

import java.util.Locale;

/** What can happen to a case. */
public enum CaseEvent {
    DONE,
    APPROVED,
    REJECTED,
    TRANSFERRED,
    BRANCHED,
    UPDATED,
    CREATED,
    TOLD,
    WAITED,
    TIMED_OUT,
    FAILED,
    ENDED,
    STOPPED;

    /** The name in the database, in JSON and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CaseEvent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
