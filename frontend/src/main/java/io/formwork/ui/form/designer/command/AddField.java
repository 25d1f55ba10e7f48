package io.formwork.ui.form.designer.command;

import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.field.FieldEditor;
import tools.jackson.databind.node.ObjectNode;

/** Adds a field of a type at a place. */
final class AddField implements FormCommand {

    private final FieldEditor editor;
    private final Place place;
    private final String name;
    private final String id;
    private final LocalizedText label;

    AddField(FieldEditor editor, Place place, String name, String id, LocalizedText label) {
        this.editor = editor;
        this.place = place;
        this.name = name;
        this.id = id;
        this.label = label;
    }

    @Override
    public void change(ObjectNode document) {
        ObjectNode field = editor.fieldType().newSchema();
        ObjectNode extras = Fields.extras(field).put("id", id).put("type", editor.type());
        extras.set("label", label.toJson());
        NewFieldSettings.fill(editor.type(), field, label);
        Fields.properties(document).set(name, field);
        Layout.insert(Layout.ui(document), place, Layout.control(name));
        Fields.follow(document, name);
    }

    String name() {
        return name;
    }
}
