package io.formwork.record.table;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;

/** What must change in a form's table between two versions of the form. */
public record TablePlan(List<TableChange> changes) {

    public TablePlan {
        changes = List.copyOf(changes);
    }

    public static TablePlan between(Optional<FormDefinition> old, FormDefinition next) {
        String table = FormTable.nameOf(next.key());
        List<TableChange> changes = new ArrayList<>();
        if (old.isEmpty()) {
            changes.add(new TableChange.CreateTable(table));
        }
        for (FormField field : next.fields()) {
            Optional<FormField> before = old.flatMap(form -> form.findById(field.id()));
            DataType<?> type = field.type().column(field);
            if (before.isEmpty()) {
                changes.add(new TableChange.AddColumn(table, field.column(), type, label(field)));
                indexed(field)
                        .ifPresent(unique -> changes.add(new TableChange.AddIndex(table, field.column(), unique)));
            } else if (widens(before.get().type().column(before.get()), type)) {
                changes.add(new TableChange.WidenColumn(table, field.column(), type, label(field)));
            }
        }
        old.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> next.findById(field.id()).isEmpty())
                .forEach(field -> changes.add(new TableChange.KeepColumn(table, field.column(), label(field))));
        return new TablePlan(changes);
    }

    /** Whether a column may become another without loss: the same type, or a text at least as long. */
    static boolean fits(DataType<?> from, DataType<?> to) {
        return from.getTypeName().equals(to.getTypeName()) && from.length() <= to.length()
                || from.isString() && to.isString() && to.length() == 0;
    }

    private static boolean widens(DataType<?> from, DataType<?> to) {
        return fits(from, to)
                && (from.length() < to.length() || !from.getTypeName().equals(to.getTypeName()));
    }

    /** Relations are looked up backwards, and numbers must not repeat. */
    private static Optional<Boolean> indexed(FormField field) {
        if (field.relatedForm().isPresent()) {
            return Optional.of(false);
        }
        return field.type().givenBySystem() ? Optional.of(true) : Optional.empty();
    }

    private static String label(FormField field) {
        return field.label().in(Language.ZH);
    }
}
