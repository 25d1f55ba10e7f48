package io.formwork.ui.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A definition's document while it is designed, with the way back and forth through its changes. */
public final class DraftDocument implements DraftHistory {

    private static final int MOST_STEPS = 100;

    private ObjectNode document;
    private final Deque<ObjectNode> before = new ArrayDeque<>();
    private final Deque<ObjectNode> after = new ArrayDeque<>();

    public DraftDocument(ObjectNode document) {
        this.document = document.deepCopy();
    }

    /** The document as it stands; changed by {@link #change} only. */
    public ObjectNode document() {
        return document;
    }

    /** Does one change that can be taken back. @return whether anything is different now */
    public boolean change(Consumer<ObjectNode> change) {
        ObjectNode next = document.deepCopy();
        change.accept(next);
        if (next.equals(document)) {
            return false;
        }
        before.push(document);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        after.clear();
        document = next;
        return true;
    }

    @Override
    public boolean canUndo() {
        return !before.isEmpty();
    }

    @Override
    public boolean canRedo() {
        return !after.isEmpty();
    }

    public void undo() {
        after.push(document);
        document = before.pop();
    }

    public void redo() {
        before.push(document);
        document = after.pop();
    }
}
