package io.formwork.ui.form.designer.canvas;

import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where an element goes when it is moved by keys. Up and down pass through sections, so that every place is reached. */
final class KeyboardMove {

    private final FormDraft draft;
    private final String address;

    KeyboardMove(FormDraft draft, String address) {
        this.draft = draft;
        this.address = address;
    }

    Optional<Place> up() {
        String parent = Layout.parent(address);
        int index = Layout.index(address);
        if (index > 0) {
            return enter(Layout.child(parent, index - 1), true).or(() -> Optional.of(new Place(parent, index - 1)));
        }
        return leave(parent, 0);
    }

    Optional<Place> down() {
        String parent = Layout.parent(address);
        int index = Layout.index(address);
        int last = Layout.children(draft.element(parent).orElseThrow()).size() - 1;
        if (index < last) {
            return enter(Layout.child(parent, index + 1), false).or(() -> Optional.of(new Place(parent, index + 1)));
        }
        return leave(parent, 1);
    }

    /** Into the section or row that stands before or behind, at its near end. */
    private Optional<Place> enter(String neighbour, boolean fromBelow) {
        ObjectNode element = draft.element(neighbour).orElseThrow();
        boolean container = !Layout.type(element).equals(Layout.CONTROL);
        String moved = Layout.type(draft.element(address).orElseThrow());
        if (!container || moved.equals(Layout.SECTION) || !Layout.accepts(element, moved)) {
            return Optional.empty();
        }
        int size = Layout.children(element).size();
        return Optional.of(new Place(neighbour, fromBelow ? size : 0));
    }

    private Optional<Place> leave(String parent, int behind) {
        return parent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(Layout.parent(parent), Layout.index(parent) + behind));
    }
}
