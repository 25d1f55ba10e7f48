package io.formwork.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.audit.AuditEntry;
import io.formwork.identity.Actor;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;

/** An entry in the list: when, who, what, to what, from where. */
final class AuditLine extends Div {

    AuditLine(AuditScreens screens, Actor actor, AuditEntry entry, Runnable open) {
        addClassName("fw-audit__line");
        getElement().setAttribute("role", "button").setAttribute("tabindex", "0");
        addClickListener(click -> open.run());
        getElement().addEventListener("keydown", pressed -> open.run()).setFilter("event.key === 'Enter'");
        String person = screens.person(actor, entry);
        var name = new Div(part("fw-audit__name", person), part("fw-audit__soft", entry.login()));
        var who = new Div(new PersonAvatar(person), name);
        who.addClassName("fw-audit__who");
        var what = new Div(
                new Tag(screens.action(actor, entry.action()), color(entry.action())),
                part("fw-audit__subject", screens.subject(entry)));
        what.addClassName("fw-audit__what");
        add(
                part("fw-audit__time", screens.time(actor, entry)),
                who,
                what,
                part("fw-audit__soft", screens.from(actor, entry)));
    }

    /** What took something away or went wrong is told apart at a glance. */
    static TagColor color(String action) {
        String deed = action.substring(action.indexOf('.') + 1);
        return switch (deed) {
            case "failed", "locked", "deleted", "erased", "closed", "revoked", "taken", "disabled" -> TagColor.RED;
            case "exported", "downloaded", "begun" -> TagColor.ORANGE;
            case "created", "given", "enabled", "opened", "published" -> TagColor.GREEN;
            default -> TagColor.BLUE;
        };
    }

    private static Span part(String style, String text) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
