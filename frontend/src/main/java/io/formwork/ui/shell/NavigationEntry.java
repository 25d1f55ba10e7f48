package io.formwork.ui.shell;

/**
 * One line of the navigation.
 *
 * @param label in the language of the person
 * @param icon the name of a Vaadin icon, such as {@code list-ol}
 * @param path where it leads, without a leading slash
 * @param order sorts within the section, then the label does
 */
public record NavigationEntry(NavigationSection section, String label, String icon, String path, int order) {}
