package io.formwork.survey.visit;

import io.formwork.platform.text.Language;

/** What a link's token leads to. */
public sealed interface Door {

    /** Somebody may answer. */
    record Open(Visit visit) implements Door {}

    /** No answers are taken, yet cases can still be looked up where the survey allows it. */
    record StatusOnly(Visit visit, Reason reason) implements Door {}

    /** Nothing is here, for this reason. */
    record Shut(Reason reason, Language language) implements Door {}

    /** Why a link does not let people answer. */
    enum Reason {
        UNKNOWN,
        REVOKED,
        EXPIRED,
        USED_UP,
        CLOSED,
        WITHDRAWN;

        /** The last part of its messages' keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
