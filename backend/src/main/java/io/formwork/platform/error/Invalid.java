package io.formwork.platform.error;

import java.util.List;

/** The input breaks rules; nothing was stored. */
public final class Invalid extends FormworkException {

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super("error.invalid", List.of(violations.size()));
        this.violations = List.copyOf(violations);
    }

    public Invalid(Violation violation) {
        this(List.of(violation));
    }

    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String getMessage() {
        return "error.invalid " + violations;
    }
}
