package io.formwork.platform.error;

import java.util.List;

/** Something needed, such as the database, is away for the moment; the same request may succeed later. */
public final class Unavailable extends FormworkException {

    public Unavailable(Throwable cause, String messageKey, Object... args) {
        super(messageKey, List.of(args));
        initCause(cause);
    }
}
