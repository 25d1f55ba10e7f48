package io.formwork.platform.error;

import java.util.List;

/** Who acts may not do this. */
public final class Forbidden extends FormworkException {

    public Forbidden(String messageKey, Object... args) {
        super(messageKey, List.of(args));
    }
}
