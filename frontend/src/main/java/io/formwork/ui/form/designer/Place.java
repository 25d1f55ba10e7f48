package io.formwork.ui.form.designer;

/**
 * A place in the layout.
 *
 * @param parent address of the layout element that holds it
 * @param index counted without the element that is being moved
 */
record Place(String parent, int index) {}
