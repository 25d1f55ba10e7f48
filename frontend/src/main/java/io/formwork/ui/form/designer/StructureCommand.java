package io.formwork.ui.form.designer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A command that may touch several parts of the document; it keeps the whole of it for the way back. */
abstract class StructureCommand implements FormCommand {

    private @Nullable ObjectNode before;

    @Override
    public final void execute(ObjectNode document) {
        before = document.deepCopy();
        change(document);
    }

    abstract void change(ObjectNode document);

    @Override
    public final void revert(ObjectNode document) {
        ObjectNode kept = Objects.requireNonNull(before, "A command is reverted after it was executed");
        document.removeAll();
        document.setAll(kept);
        before = null;
    }
}
