package io.formwork.definition;

import io.formwork.platform.error.Violation;
import java.util.List;

/** Something wrong with a definition: where, in which words, and whether it forbids publishing. */
public record Problem(String pointer, Severity severity, String messageKey, List<Object> args) {

    /** Whether a problem forbids publishing or is only worth knowing. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        args = List.copyOf(args);
    }

    /** What was refused when a document was read. */
    public static Problem of(Violation violation) {
        return new Problem(violation.pointer(), Severity.ERROR, violation.messageKey(), violation.args());
    }

    public static Problem error(String pointer, String messageKey, Object... args) {
        return new Problem(pointer, Severity.ERROR, messageKey, List.of(args));
    }

    public static Problem warning(String pointer, String messageKey, Object... args) {
        return new Problem(pointer, Severity.WARNING, messageKey, List.of(args));
    }
}
