package io.formwork.ui.account;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.login.ApiKeys;
import io.formwork.identity.login.SecondFactor;
import io.formwork.identity.login.Sessions;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** What the parts of the account page work with. */
@Singleton
record AccountScope(
        CurrentUser user,
        LoginService logins,
        SecondFactor factor,
        Sessions sessions,
        ApiKeys keys,
        Messages messages,
        Formats.Factory formatsIn) {

    Actor actor() {
        return user.actor();
    }

    Formats formats() {
        return formatsIn.in(actor().language());
    }
}
