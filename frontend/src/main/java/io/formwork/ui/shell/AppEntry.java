package io.formwork.ui.shell;

import io.formwork.platform.text.LocalizedText;

/**
 * An app as the switcher and the home page show it.
 *
 * @param icon the name of a Vaadin icon, may be empty
 * @param color the name of a tag colour, may be empty
 */
public record AppEntry(String key, LocalizedText label, LocalizedText description, String icon, String color) {

    /** Where the app begins, without a leading slash. */
    public String path() {
        return "a/" + key;
    }
}
