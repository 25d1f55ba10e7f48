package io.formwork.workflow.step;

import java.util.Locale;
import java.util.Optional;

/** What a person may or must do with a field in a step. */
public enum FieldUse {
    READ,
    EDIT,
    REQUIRED;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean editable() {
        return this != READ;
    }

    static Optional<FieldUse> ofCode(String code) {
        for (FieldUse use : values()) {
            if (use.code().equals(code)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
