package io.formwork.ui.form.designer.command;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import tools.jackson.databind.node.ObjectNode;

/** Adds a section or a row without fields. */
final class AddElement implements FormCommand {

    private final Place place;
    private final ObjectNode element;

    private AddElement(Place place, ObjectNode element) {
        this.place = place;
        this.element = element;
    }

    static AddElement section(Place place, LocalizedText label) {
        ObjectNode section = Json.object().put("type", Layout.SECTION);
        section.putObject("options").putObject("formwork").set("label", label.toJson());
        section.putArray("elements");
        return new AddElement(place, section);
    }

    static AddElement row(Place place) {
        ObjectNode row = Json.object().put("type", Layout.ROW);
        row.putArray("elements");
        return new AddElement(place, row);
    }

    @Override
    public void change(ObjectNode document) {
        Layout.insert(Layout.ui(document), place, element.deepCopy());
    }
}
