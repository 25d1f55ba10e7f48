package io.formwork.ui.form.designer.draft;

/**
 * A place in the layout.
 *
 * @param parent address of the layout element that holds it
 * @param index counted without the element that is being moved
 */
public record Place(String parent, int index) {}
