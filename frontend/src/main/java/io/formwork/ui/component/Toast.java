package io.formwork.ui.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** A short message that comes and goes: done, or refused. */
public final class Toast {

    private static final int GLANCE = 4_000;
    private static final int READ = 9_000;

    private Toast() {}

    /** Says that something was done. */
    public static Notification success(String text) {
        return show(VaadinIcon.CHECK_CIRCLE, TagColor.GREEN, text, GLANCE);
    }

    /** Tells something worth knowing. */
    public static Notification info(String text) {
        return show(VaadinIcon.INFO_CIRCLE, TagColor.BLUE, text, GLANCE);
    }

    /** Says what was refused and why; stays long enough to be read, and is read out at once. */
    public static Notification error(String text) {
        var toast = show(VaadinIcon.WARNING, TagColor.RED, text, READ);
        toast.setAssertive(true);
        return toast;
    }

    /** Says that something was done and offers one thing to do about it, such as undo. */
    public static Notification success(String text, String action, Runnable handler) {
        var toast = success(text);
        var button = new Button(action, click -> {
            handler.run();
            toast.close();
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        toast.getChildren().findFirst().ifPresent(line -> ((Div) line).addComponentAtIndex(2, button));
        return toast;
    }

    private static Notification show(VaadinIcon icon, TagColor color, String text, int duration) {
        var sign = icon.create();
        sign.addClassName("fw-toast__icon");
        var words = new Span(text);
        words.addClassName("fw-toast__text");
        var toast = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(translate("component.close"));
        var line = new Div(sign, words, close);
        line.addClassName("fw-toast");
        color.on(line);
        toast.add(line);
        toast.setDuration(duration);
        toast.setPosition(Notification.Position.TOP_CENTER);
        toast.open();
        return toast;
    }
}
