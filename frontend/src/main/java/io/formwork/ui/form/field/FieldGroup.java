package io.formwork.ui.form.field;

/** The groups of the designer's palette. */
public enum FieldGroup {
    TEXT,
    NUMBER,
    CHOICE,
    TIME,
    LINK
}
