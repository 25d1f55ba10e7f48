package io.formwork.workflow.step;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import java.util.Optional;
import java.util.function.Function;

/** Where a step finds a value: a field of the record, or, behind a dot, of the record that a relation points to. */
public final class ValuePath {

    private ValuePath() {}

    /** The field at the end of a path such as {@code owner} or {@code customer.owner}. */
    public static Optional<FormField> field(
            FormDefinition form, String path, Function<String, Optional<FormDefinition>> forms) {
        Optional<FormField> whole = field(form, path);
        int dot = path.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return field(form, path.substring(0, dot))
                .flatMap(FormField::relatedForm)
                .flatMap(forms)
                .flatMap(target -> field(target, path.substring(dot + 1)));
    }

    private static Optional<FormField> field(FormDefinition form, String name) {
        return name.startsWith("$") ? SystemFields.find(name) : form.find(name);
    }
}
