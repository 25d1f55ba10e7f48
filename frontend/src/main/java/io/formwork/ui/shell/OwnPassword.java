package io.formwork.ui.shell;

import io.formwork.identity.LoginService;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;

/** Asks people for another password of their own. */
@Singleton
record OwnPassword(CurrentUser user, LoginService logins, Messages messages) {

    OwnPasswordDialog ask() {
        return new OwnPasswordDialog(this).open();
    }
}
