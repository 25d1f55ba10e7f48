package io.formwork.record;

import java.util.Optional;

/** One written record inside its transaction. */
public record RecordWrite(Operation operation, Optional<FormRecord> before, FormRecord after) {

    /** What was done. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE
    }
}
