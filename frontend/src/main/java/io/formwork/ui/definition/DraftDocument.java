package io.formwork.ui.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition's document while it is designed, with the way back and forth through its changes. Each kind adds the
 * gestures of its designer.
 */
public class DraftDocument {

    private static final int MOST_STEPS = 100;

    private final ObjectNode document;
    private final Deque<ObjectNode> before = new ArrayDeque<>();
    private final Deque<ObjectNode> after = new ArrayDeque<>();

    public DraftDocument(ObjectNode document) {
        this.document = document.deepCopy();
    }

    /** The living document, for reading; changed by {@link #change} only. */
    public final ObjectNode document() {
        return document;
    }

    /** The document as it is saved. */
    public ObjectNode toSave() {
        return document;
    }

    /** Does one change that can be taken back; one that fails changes nothing. @return whether anything is different now */
    public final boolean change(Consumer<ObjectNode> change) {
        ObjectNode kept = document.deepCopy();
        try {
            change.accept(document);
        } catch (RuntimeException e) {
            become(kept);
            throw e;
        }
        if (document.equals(kept)) {
            return false;
        }
        before.push(kept);
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
        after.clear();
        return true;
    }

    /** Takes another document over, such as one from a file or from somebody else; this too can be taken back. */
    public boolean replace(ObjectNode next) {
        return change(whole -> become(next.deepCopy()));
    }

    public final boolean canUndo() {
        return !before.isEmpty();
    }

    public final boolean canRedo() {
        return !after.isEmpty();
    }

    /** Takes the last change back. @return whether there was one */
    public final boolean undo() {
        return step(before, after);
    }

    /** Does the change again that was taken back last. @return whether there was one */
    public final boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<ObjectNode> from, Deque<ObjectNode> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(document.deepCopy());
        become(from.pop());
        return true;
    }

    private void become(ObjectNode state) {
        document.removeAll();
        document.setAll(state);
    }
}
