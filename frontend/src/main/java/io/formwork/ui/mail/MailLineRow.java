package io.formwork.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.mail.MailLine;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.util.Locale;

/** A letter in the list: what it is about, to whom, and why it did not leave if it did not. */
final class MailLineRow extends Div {

    MailLineRow(MailLine line, Messages messages, Language language, Runnable again) {
        addClassName("fw-mail__line");
        var what = new Div(
                new Span(getTranslation("mails.kind." + line.kind())),
                new Tag(
                        getTranslation("mails.state." + line.state().name().toLowerCase(Locale.ROOT)),
                        color(line.state())));
        what.addClassName("fw-mail__what");
        var soft = new Div(line.address() + " · " + messages.text(language, "mails.at", line.created()));
        soft.addClassName("fw-mail__soft");
        var text = new Div(what, soft);
        String failure = line.failureKey();
        if (failure != null) {
            var why = new Div(messages.text(language, failure, line.detail() == null ? "" : line.detail()));
            why.addClassName("fw-mail__why");
            text.add(why);
            if (line.state() == MailLine.State.WAITING) {
                var next = new Div(messages.text(language, "mails.next", line.due()));
                next.addClassName("fw-mail__soft");
                text.add(next);
            }
        }
        add(text);
        if (failure != null && line.again()) {
            var button = new Button(getTranslation("mails.again"), click -> again.run());
            button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            add(button);
        }
    }

    private static TagColor color(MailLine.State state) {
        return switch (state) {
            case WAITING -> TagColor.ORANGE;
            case SENT -> TagColor.GREEN;
            case FAILED -> TagColor.RED;
        };
    }
}
