package io.formwork.ui.component;

import com.vaadin.flow.component.HasStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colours that people can give to options, apps and definitions. */
public enum TagColor {
    GREY,
    BLUE,
    GREEN,
    YELLOW,
    ORANGE,
    RED,
    PURPLE,
    PINK;

    private static final Map<String, TagColor> NEAREST =
            Map.of("gray", GREY, "amber", YELLOW, "lime", GREEN, "teal", GREEN, "indigo", PURPLE);

    /** The colour of that name as it stands in definitions, or its nearest; grey when it is missing or unknown. */
    public static TagColor of(@Nullable String name) {
        if (name != null && NEAREST.containsKey(name)) {
            return NEAREST.getOrDefault(name, GREY);
        }
        for (var color : values()) {
            if (color.code().equalsIgnoreCase(name)) {
                return color;
            }
        }
        return GREY;
    }

    /** Always the same colour for the same text, for people and other things that have none of their own. */
    public static TagColor ofText(String text) {
        return values()[Math.floorMod(text.hashCode(), values().length - 1) + 1];
    }

    /** The name in definitions and style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Lets the style sheet paint a component in this colour. */
    public void on(HasStyle component) {
        component.addClassName("color-" + code());
    }
}
