package io.formwork.ui.shell;

import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.WriteGuard;
import jakarta.inject.Singleton;

/** Keeps a session that looks as somebody else from writing, by whatever way. */
@Singleton
final class ViewAsGuard implements WriteGuard {

    @Override
    public void requireWritable() {
        if (ViewAs.isLooking()) {
            throw new Forbidden("viewas.read-only");
        }
    }
}
