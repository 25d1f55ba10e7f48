package io.formwork.access;

import java.util.Locale;

/** What a role may grant on the records of a form. */
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE,
    EXPORT,
    IMPORT;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
