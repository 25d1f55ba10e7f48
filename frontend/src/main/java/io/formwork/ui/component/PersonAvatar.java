package io.formwork.ui.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A person as a coloured circle with the letters of the name. */
public final class PersonAvatar extends Span {

    public PersonAvatar(String name) {
        super(letters(name));
        addClassName("fw-avatar");
        getElement().setAttribute("title", name).setAttribute("aria-hidden", "true");
        TagColor.ofText(name).on(this);
    }

    /** The circle with the name beside it. */
    public static Span withName(String name) {
        var words = new Span(name);
        words.addClassName("fw-person__name");
        var person = new Span(new PersonAvatar(name), words);
        person.addClassName("fw-person");
        return person;
    }

    /** The given name's last two signs in Chinese, the initials otherwise. */
    static String letters(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "?";
        }
        int[] signs = trimmed.codePoints().toArray();
        if (Character.isIdeographic(signs[0])) {
            int from = Math.max(0, signs.length - 2);
            return new String(signs, from, signs.length - from);
        }
        var initials = new StringBuilder();
        for (String word : trimmed.split("[\\s._-]+", -1)) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
