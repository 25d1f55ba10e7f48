package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.login.OwnedPasswords;
import io.formwork.identity.login.SecondFactor;
import io.formwork.identity.login.Sessions;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What administrators do for the safety of somebody else's account. */
@Singleton
record PersonSecurity(OwnedPasswords passwords, Sessions sessions, SecondFactor factor, CurrentUser viewer) {

    void demandNew(Actor actor, UserId user) {
        passwords.demandNew(actor, user);
    }

    /** What can be done for somebody now. */
    Component[] buttons(Actor actor, User user, Runnable done) {
        List<Component> buttons = new ArrayList<>();
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
