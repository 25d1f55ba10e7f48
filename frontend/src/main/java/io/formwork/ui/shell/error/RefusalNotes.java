package io.formwork.ui.shell.error;

import com.vaadin.flow.router.Location;
import io.formwork.identity.Actor;
import io.formwork.identity.login.PasswordResets;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.web.RefusedAccess;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** Notes on the log who was refused what in the user interface, and on which page. */
@Singleton
class RefusalNotes {

    private final CurrentUser user;

    RefusalNotes(CurrentUser user) {
        this.user = user;
    }

    void note(FormworkException refusal, Location page) {
        String who = user.find().map(Actor::login).orElse("");
        String path = page.getPath();
        // What follows is the secret of the link.
        RefusedAccess.note(refusal, who, path.startsWith(PasswordResets.PATH) ? PasswordResets.PATH : path);
    }
}
