package io.formwork.ui.form.field;

import java.util.List;

/** Finds what fields point to, as much as the person may see. */
public interface FieldLookups {

    /** Members whose name holds the text. */
    List<LookupItem> members(FieldContext context, String text, int offset, int limit);

    /** Departments whose name or code holds the text, each with those above it. */
    List<LookupItem> departments(FieldContext context, String text, int offset, int limit);

    /** Records of a form of the app whose title begins with the text, the newest first without a text. */
    List<LookupItem> records(FieldContext context, String form, String text, int offset, int limit);

    /**
     * The name behind an id, the id itself when it is unknown or may not be seen.
     *
     * @param kind one of those of {@link io.formwork.form.type.FormatContext} or a form's key
     */
    String name(FieldContext context, String kind, String id);
}
