package io.formwork.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.identity.User;
import io.formwork.identity.login.Invitation;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person in the list: name, login, department, roles, and whether the account is closed. */
final class PersonLine extends Div {

    /** Somebody with what he holds. */
    record Person(
            User user,
            List<HeldRole> roles,
            @Nullable OutsideName outside,
            @Nullable Invitation invitation) {}

    PersonLine(Person person, Runnable open) {
        addClassName("fw-people__line");
        getElement().setAttribute("role", "button").setAttribute("tabindex", "0");
        addClickListener(click -> open.run());
        getElement().addEventListener("keydown", pressed -> open.run()).setFilter("event.key === 'Enter'");
        User user = person.user();
        var login = part("fw-people__login", user.login());
        var name = new Div(part("fw-people__name", user.name()), login);
        var who = new Div(new PersonAvatar(user.name()), name);
        who.addClassName("fw-people__who");
        var where = new Div(
                part("fw-people__department", orNothing(user.department())),
                part("fw-people__email", orNothing(user.email())));
        where.addClassName("fw-people__where");
        var tags = new Div();
        tags.addClassName("fw-people__roles");
        if (user.admin()) {
            tags.add(new Tag(getTranslation("people.admin"), TagColor.PURPLE));
        }
        if (person.outside() != null) {
            tags.add(person.outside().tag());
        }
        person.roles().forEach(role -> tags.add(new Tag(role.label(), TagColor.BLUE)));
        Invitation invitation = person.invitation();
        if (user.active() && invitation != null) {
            tags.add(
                    invitation.open()
                            ? new Tag(getTranslation("people.invite.open"), TagColor.YELLOW)
                            : new Tag(getTranslation("people.invite.over"), TagColor.RED));
        }
        if (!user.active()) {
            tags.add(new Tag(getTranslation("people.closed")).dot());
        }
        add(who, where, tags);
    }

    private static Span part(String style, String text) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
