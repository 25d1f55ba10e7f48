package io.formwork.ui.form.designer.command;

/** What the property panel shows. */
public sealed interface Selection {

    /** The form as a whole. */
    record Whole() implements Selection {}

    /** A field, by its name. */
    record OfField(String name) implements Selection {}

    /** A section or row, by its address in the layout. */
    record OfElement(String address) implements Selection {}
}
