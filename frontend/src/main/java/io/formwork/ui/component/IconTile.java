package io.formwork.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mark of an app or a definition: its icon on its colour. */
public final class IconTile extends Span {

    public IconTile(Icon icon, TagColor color) {
        super(icon);
        addClassName("fw-tile");
        getElement().setAttribute("aria-hidden", "true");
        color.on(this);
    }

    /** The tile for the icon and colour named in a definition. */
    public static IconTile of(@Nullable String icon, @Nullable String color, VaadinIcon otherwise) {
        return new IconTile(icon(icon, otherwise), TagColor.of(color));
    }

    /** The icon of that name, such as {@code comment-o}, or another when there is none. */
    public static Icon icon(@Nullable String name, VaadinIcon otherwise) {
        if (name == null) {
            return otherwise.create();
        }
        String constant = name.replace("vaadin:", "").replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(VaadinIcon.values())
                .filter(icon -> icon.name().equals(constant))
                .findFirst()
                .orElse(otherwise)
                .create();
    }

    public IconTile small() {
        return size("small");
    }

    public IconTile large() {
        return size("large");
    }

    /** A tinted tile with a coloured icon, for lists where full colour would be loud. */
    public IconTile soft() {
        getElement().setAttribute("data-soft", true);
        return this;
    }

    private IconTile size(String name) {
        getElement().setAttribute("data-size", name);
        return this;
    }
}
