package io.formwork.ui.substitution;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.SubstitutionService;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.platform.time.LocalClock;
import io.formwork.ui.people.OrganisationPickers;
import jakarta.inject.Singleton;

/** Opens what people use to name substitutes. */
@Singleton
public final class Substitutes {

    final SubstitutionService substitutions;
    final OrganisationPickers pickers;
    final LocalClock clock;
    final Messages messages;
    private final UserService users;
    private final Formats.Factory formats;

    Substitutes(
            SubstitutionService substitutions,
            OrganisationPickers pickers,
            LocalClock clock,
            Messages messages,
            UserService users,
            Formats.Factory formats) {
        this.substitutions = substitutions;
        this.pickers = pickers;
        this.clock = clock;
        this.messages = messages;
        this.users = users;
        this.formats = formats;
    }

    /** The substitutes of somebody, and for whom he is one. */
    public SubstitutesPanel panel(Actor actor, UserId person) {
        return new SubstitutesPanel(this, actor, person);
    }

    /** The same for somebody else, behind a button. */
    public Button button(Actor actor, User person) {
        return new Button(translate("substitution.open"), VaadinIcon.USER_CLOCK.create(), click -> open(actor, person));
    }

    Dialog open(Actor actor, User person) {
        var dialog = new Dialog(panel(actor, person.id()));
        dialog.addClassName("fw-dialog");
        dialog.setWidth("min(560px, calc(100vw - 32px))");
        dialog.setHeaderTitle(person.name());
        dialog.getFooter().add(new Button(translate("substitution.close"), click -> dialog.close()));
        dialog.open();
        return dialog;
    }

    String name(UserId user) {
        return users.find(user).map(User::name).orElse(user.toString());
    }

    Formats formats(Actor actor) {
        return formats.in(actor.language());
    }
}
