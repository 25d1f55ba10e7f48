package io.formwork.ui.form.designer.command;

import io.formwork.platform.json.Json;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Puts a field into one row with the one above it, or takes it out of its row. */
public final class PutBeside implements FormCommand {

    private final String address;

    PutBeside(String address) {
        this.address = address;
    }

    /** Whether the element lies in a row. */
    public static boolean inRow(ObjectNode document, String address) {
        return Layout.find(Layout.ui(document), Layout.parent(address))
                .filter(parent -> Layout.type(parent).equals(Layout.ROW))
                .isPresent();
    }

    static boolean possible(ObjectNode document, String address) {
        return inRow(document, address) || above(document, address).isPresent();
    }

    /** The control or the row with room that stands directly above. */
    private static Optional<ObjectNode> above(ObjectNode document, String address) {
        int index = Layout.index(address);
        if (index == 0) {
            return Optional.empty();
        }
        return Layout.find(Layout.ui(document), Layout.child(Layout.parent(address), index - 1))
                .filter(element -> Layout.type(element).equals(Layout.CONTROL)
                        || (Layout.type(element).equals(Layout.ROW) && Layout.accepts(element, Layout.CONTROL)));
    }

    @Override
    public void change(ObjectNode document) {
        if (inRow(document, address)) {
            leave(document);
        } else {
            above(document, address).ifPresent(neighbour -> join(document, neighbour));
        }
    }

    private void leave(ObjectNode document) {
        ObjectNode ui = Layout.ui(document);
        String row = Layout.parent(address);
        boolean alone = Layout.children(Layout.find(ui, row).orElseThrow()).size() == 1;
        ObjectNode control = Layout.take(ui, address);
        Layout.insert(ui, new Place(Layout.parent(row), Layout.index(row) + (alone ? 0 : 1)), control);
    }

    private void join(ObjectNode document, ObjectNode neighbour) {
        ObjectNode ui = Layout.ui(document);
        ObjectNode control = Layout.take(ui, address);
        if (Layout.type(neighbour).equals(Layout.ROW)) {
            Layout.children(neighbour).add(control);
            return;
        }
        String place = Layout.child(Layout.parent(address), Layout.index(address) - 1);
        Layout.take(ui, place);
        ObjectNode row = Json.object().put("type", Layout.ROW);
        row.putArray("elements").add(neighbour).add(control);
        Layout.insert(ui, new Place(Layout.parent(place), Layout.index(place)), row);
    }
}
