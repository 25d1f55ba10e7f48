package io.formwork.ui.shell;

import java.util.Locale;

/** The groups of the navigation, in their order from top to bottom. */
public enum NavigationSection {
    /** What waits for the person: to-do, started by me. Shown everywhere. */
    WORK,
    /** The app's tables. */
    DATA,
    /** The app's dashboards, metrics and reports. */
    ANALYSIS,
    /** What designers need: definitions, members, links. */
    BUILD,
    /** What administrators look after in the whole installation. Shown everywhere. */
    ADMIN,
    /** Ways to get a new app; shown on the home page and below the list of apps, not in the navigation. */
    CREATE;

    String messageKey() {
        return "shell.section." + name().toLowerCase(Locale.ROOT);
    }
}
