package io.formwork.ui.record;

import com.vaadin.flow.component.Component;
import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.access.FormAccess;
import io.formwork.access.RecordAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.SystemFields;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.ui.form.MaskedValue;
import io.formwork.ui.form.PaneRight;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person before the records of one form: what may be done with them and how their values are shown.
 *
 * @param rights what may be done with the one record before which the person is, null before all of them
 */
public record FormScope(
        FormDefinition form,
        FormAccess access,
        FieldContext fields,
        @Nullable RecordAccess rights) {

    public FormScope(FormDefinition form, FormAccess access, FieldContext fields) {
        this(form, access, fields, null);
    }

    public Actor actor() {
        return fields.actor();
    }

    public FormKey key() {
        return form.key();
    }

    public boolean may(Action action) {
        return rights == null ? access.may(action) : rights.may(action);
    }

    public String label() {
        return words(form.label());
    }

    public String words(LocalizedText text) {
        return text.in(actor().language());
    }

    /** Where the form's table is, without a leading slash. */
    public String path() {
        return path(key());
    }

    public String path(RecordId record) {
        return path() + "/" + record;
    }

    public static String path(FormKey form) {
        return "a/" + form.app() + "/forms/" + form.key();
    }

    /** The same person before another form of the app. */
    public FormScope with(FormDefinition other, FormAccess otherAccess) {
        return new FormScope(
                other,
                otherAccess,
                new FieldContext(actor(), other.key(), null, fields.zone(), fields.lookups(), fields.files()));
    }

    /** The same person with other names at hand. */
    public FormScope knowing(FieldContext names) {
        return new FormScope(form, access, names, rights);
    }

    /** The same person before one record, whose files may then be opened. */
    public FormScope before(RecordId record, RecordAccess ofRecord) {
        return new FormScope(form, access, fields.of(record.toString()), ofRecord);
    }

    /** The fields by which the list may be filtered and sorted: visible for every row, and those of the system. */
    public List<FormField> askable() {
        Set<String> opaque = access.opaqueFields();
        List<FormField> askable = new ArrayList<>(access.visibleFields().stream()
                .filter(field -> !opaque.contains(field.name()))
                .toList());
        SystemFields.all().stream()
                .filter(field -> field.type().temporal() || field.name().endsWith("By"))
                .forEach(askable::add);
        return askable;
    }

    /** What names a record to people; its id where nothing does. */
    public String title(FormRecord record) {
        return form.titleField()
                .flatMap(field -> record.words(field, fields.format()))
                .orElse(record.id().toString());
    }

    /** What may be done with a field when a record is entered. */
    public PaneRight entry(FormField field) {
        boolean edits = rights == null ? access.enters(field.name()) : rights.edits(field.name(), Action.EDIT);
        return edits ? PaneRight.EDIT : reading(field);
    }

    public PaneRight reading(FormField field) {
        FieldRight right = rights == null ? access.right(field.name()) : rights.reading(field.name(), Action.SEE);
        return right == FieldRight.HIDDEN ? PaneRight.HIDDEN : PaneRight.READ;
    }

    /** A value in a cell, or what is shown in its place. */
    public Component cell(FormField field, FormRecord record) {
        String masked = record.masked().get(field.name());
        return masked == null
                ? FieldEditors.of(field).cell(field, record.allValues().get(field.name()), fields)
                : MaskedValue.of(masked, actor().language());
    }
}
