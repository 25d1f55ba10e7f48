package io.formwork.platform.startup;

import org.jspecify.annotations.Nullable;

/** Says in one line why this process cannot start and what to do. */
public final class StartupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupRefused(String message) {
        super(message);
    }

    public StartupRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
