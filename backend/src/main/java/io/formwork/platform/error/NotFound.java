package io.formwork.platform.error;

import java.util.List;

/** What was asked for does not exist, or must not be known to exist. */
public final class NotFound extends FormworkException {

    public NotFound(String messageKey, Object... args) {
        super(messageKey, List.of(args));
    }
}
