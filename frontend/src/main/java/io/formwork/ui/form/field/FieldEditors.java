package io.formwork.ui.form.field;

import io.formwork.form.FormField;
import java.util.List;

/** All field editors, in the order of the palette. */
public final class FieldEditors {

    private static final List<FieldEditor> ALL = List.of(
            new TextEditor(),
            new LongTextEditor(),
            new PhoneEditor(),
            new EmailEditor(),
            new IntegerEditor(),
            new DecimalEditor(),
            new MoneyEditor(),
            new PercentEditor(),
            new ChoiceEditor(),
            new MultiChoiceEditor(),
            new SwitchEditor(),
            new RatingEditor(),
            new NpsEditor(),
            new DateEditor(),
            new DateTimeEditor(),
            new MemberEditor(),
            new DepartmentEditor(),
            new RelationEditor(),
            new AttachmentEditor(),
            new AutoNumberEditor());

    private FieldEditors() {}

    public static List<FieldEditor> all() {
        return ALL;
    }

    public static FieldEditor of(String type) {
        return ALL.stream()
                .filter(editor -> editor.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No editor for fields of type " + type));
    }

    public static FieldEditor of(FormField field) {
        return of(field.type().key());
    }
}
