package io.formwork.platform.error;

import java.util.List;

/** The request fits the rules but not the present state, for example because somebody else was faster. */
public final class Conflict extends FormworkException {

    public Conflict(String messageKey, Object... args) {
        super(messageKey, List.of(args));
    }
}
