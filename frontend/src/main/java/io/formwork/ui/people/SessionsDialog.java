package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.identity.User;
import io.formwork.identity.login.Sessions;
import io.formwork.ui.account.SessionList;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.shell.CurrentUser;

/** Where somebody is logged in, for administrators, who end one of the sessions or all. */
final class SessionsDialog {

    final SessionList list;
    private final ActionDialog dialog;

    /** @param done is told when none is left to see */
    SessionsDialog(Sessions sessions, CurrentUser user, User of, Runnable done) {
        dialog = new ActionDialog(
                translate("people.sessions.title", of.name()), translate("people.sessions.all"), this::endAll);
        list = new SessionList(sessions, user, of.id(), () -> closeWhenOver(done));
        dialog.content(list).wide("620px");
    }

    void endAll() {
        list.endOthers();
    }

    private void closeWhenOver(Runnable done) {
        if (!list.hasOthers()) {
            dialog.close();
            done.run();
        }
    }

    boolean isOpen() {
        return dialog.isOpened();
    }

    SessionsDialog open() {
        dialog.open();
        return this;
    }
}
