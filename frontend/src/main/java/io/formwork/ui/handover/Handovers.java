package io.formwork.ui.handover;

import io.formwork.handover.HandoverService;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.ui.people.OrganisationPickers;
import io.formwork.ui.record.BackgroundWork;
import jakarta.inject.Singleton;

/** Opens the dialog in which an account is closed and handed over. */
@Singleton
public record Handovers(
        HandoverService service,
        UserService users,
        OrganisationPickers pickers,
        Messages messages,
        Formats.Factory formats,
        BackgroundWork background) {

    /** @param done runs when the account was closed, and again when what it left was handed over */
    public HandoverDialog open(Actor actor, User leaver, Runnable done) {
        HandoverDialog dialog = new HandoverDialog(this, actor, leaver, done);
        dialog.dialog.open();
        return dialog;
    }
}
