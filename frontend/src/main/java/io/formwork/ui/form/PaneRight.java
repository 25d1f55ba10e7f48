package io.formwork.ui.form;

/** What somebody may do with one field on a pane, from least to most. */
public enum PaneRight {
    /** The field is not there. */
    HIDDEN,
    /** The value is shown. */
    READ,
    /** The value may be entered. */
    EDIT,
    /** A value must be entered, whatever the form itself says. */
    REQUIRED
}
