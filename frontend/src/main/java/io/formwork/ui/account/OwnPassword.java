package io.formwork.ui.account;

import io.formwork.identity.LoginService;
import io.formwork.platform.text.Messages;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** Asks people for another password of their own. */
@Singleton
record OwnPassword(CurrentUser user, LoginService logins, Messages messages) {

    OwnPasswordDialog ask() {
        return new OwnPasswordDialog(this).open();
    }
}
