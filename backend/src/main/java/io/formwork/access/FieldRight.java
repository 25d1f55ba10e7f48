package io.formwork.access;

import java.util.Locale;

/** What a role may do with one field, from least to most. */
public enum FieldRight {
    /** Not even that there is a value. */
    HIDDEN,
    /** That there is a value and a little of it, such as the last digits of a telephone number. */
    MASKED,
    READ,
    EDIT;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the whole value may be known. */
    public boolean reads() {
        return compareTo(READ) >= 0;
    }
}
