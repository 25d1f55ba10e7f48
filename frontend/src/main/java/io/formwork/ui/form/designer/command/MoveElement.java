package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Moves an element to another place; where it may not lie it stays. */
final class MoveElement implements FormCommand {

    private final String address;
    private final Place to;

    MoveElement(String address, Place to) {
        this.address = address;
        this.to = to;
    }

    static boolean possible(ObjectNode document, String address, Place to) {
        ObjectNode ui = Layout.ui(document);
        boolean inside = to.parent().equals(address) || to.parent().startsWith(address + "/");
        if (address.isEmpty() || inside) {
            return false;
        }
        boolean within = Layout.parent(address).equals(to.parent());
        return Layout.find(ui, address)
                .flatMap(element -> Layout.find(ui, to.parent())
                        .filter(parent -> within || Layout.accepts(parent, Layout.type(element))))
                .isPresent();
    }

    @Override
    public void change(ObjectNode document) {
        if (!possible(document, address, to)) {
            return;
        }
        ObjectNode ui = Layout.ui(document);
        ObjectNode target = Layout.find(ui, to.parent()).orElseThrow();
        // A row with a single field must not vanish under a move within it.
        boolean within = Layout.parent(address).equals(to.parent());
        ObjectNode element =
                within ? (ObjectNode) Layout.children(target).remove(Layout.index(address)) : Layout.take(ui, address);
        ArrayNode children = Layout.children(target);
        children.insert(Math.clamp(to.index(), 0, children.size()), element);
        Layout.field(element).ifPresent(field -> Fields.follow(document, field));
    }
}
