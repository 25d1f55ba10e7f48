package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import java.util.List;

/** Checks of settings that the text types share. */
final class TextSettings {

    /** A published text may become a long one, and the other way round: {@link FieldType#storage}. */
    static final String STORAGE = "text";

    private TextSettings() {}

    static List<Problem> checkLengths(FormField field, int longest) {
        int max = field.intSetting("maxLength", longest);
        if (max < 1 || max > longest) {
            return List.of(Problem.error("/maxLength", "form.check.max-length", field.label(), longest));
        }
        if (field.intSetting("minLength", 0) > max) {
            return List.of(Problem.error("/minLength", "form.check.min-above-max", field.label()));
        }
        return List.of();
    }
}
