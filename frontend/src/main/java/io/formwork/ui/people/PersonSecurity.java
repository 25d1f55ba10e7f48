package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.login.Invitations;
import io.formwork.identity.login.OwnedPasswords;
import io.formwork.identity.login.SecondFactor;
import io.formwork.identity.login.Sessions;
import io.formwork.mail.MailService;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What administrators do for the safety of somebody else's account. */
@Singleton
record PersonSecurity(
        OwnedPasswords passwords,
        Sessions sessions,
        SecondFactor factor,
        Invitations invitations,
        MailService mail,
        CurrentUser viewer) {

    boolean sendsMail() {
        return mail.isOpen();
    }

    void invite(Actor actor, User user) {
        invitations.send(actor, user.id());
        Toast.success(translate("people.invited", user.name(), String.valueOf(user.email())));
    }

    void demandNew(Actor actor, UserId user) {
        passwords.demandNew(actor, user);
    }

    /** What can be done for somebody now. */
    Component[] buttons(Actor actor, User user, Runnable done) {
        List<Component> buttons = new ArrayList<>();
        if (mail.isOpen() && invitations.mayInvite(actor, user.id())) {
            boolean again = invitations.among(actor, List.of(user.id())).containsKey(user.id());
            buttons.add(new Button(
                    translate(again ? "people.invite.again" : "people.invite.send"),
                    VaadinIcon.ENVELOPE_O.create(),
                    click -> {
                        invite(actor, user);
                        done.run();
                    }));
        }
        int count = sessions.list(actor, user.id()).size();
        if (count > 0) {
            buttons.add(new Button(
                    translate("people.sessions", count),
                    VaadinIcon.DESKTOP.create(),
                    click -> showSessions(user, done)));
        }
        if (!user.id().equals(actor.id()) && factor.isEnabled(user.id())) {
            buttons.add(new Button(
                    translate("people.factor.off"),
                    VaadinIcon.MOBILE.create(),
                    click -> askFactorOff(actor, user, done)));
        }
        return buttons.toArray(Component[]::new);
    }

    SessionsDialog showSessions(User user, Runnable done) {
        return new SessionsDialog(sessions, viewer, user, done).open();
    }

    private void askFactorOff(Actor actor, User user, Runnable done) {
        Confirmation.askDanger(
                translate("people.factor.question", user.name()),
                translate("people.factor.text"),
                translate("people.factor.off"),
                () -> {
                    factor.disable(actor, user.id());
                    done.run();
                    Toast.success(translate("people.factor.done", user.name()));
                });
    }
}
