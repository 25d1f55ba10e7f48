package io.formwork.access;

import java.util.Locale;

/** What a role may do with one field, from least to most. */
public enum FieldRight {
    HIDDEN,
    READ,
    EDIT;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
