package io.formwork.ui.form.designer;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.ui.definition.DraftHistory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The document of a form while it is designed, with the way back and forth through its changes. */
final class FormDraft implements DraftHistory {

    private static final int LONGEST_HISTORY = 200;

    private final ObjectNode document;
    private final Deque<FormCommand> done = new ArrayDeque<>();
    private final Deque<FormCommand> undone = new ArrayDeque<>();

    FormDraft(ObjectNode document) {
        this.document = FormDocuments.complete(document.deepCopy());
    }

    void execute(FormCommand command) {
        command.execute(document);
        done.push(command);
        undone.clear();
        if (done.size() > LONGEST_HISTORY) {
            done.removeLast();
        }
    }

    @Override
    public boolean canUndo() {
        return !done.isEmpty();
    }

    @Override
    public boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            FormCommand command = done.pop();
            command.revert(document);
            undone.push(command);
        }
    }

    void redo() {
        if (canRedo()) {
            FormCommand command = undone.pop();
            command.execute(document);
            done.push(command);
        }
    }

    /** The living document, for reading. */
    ObjectNode document() {
        return document;
    }

    /** The document as it is saved: with its keys in the fixed order. */
    ObjectNode toSave() {
        return FormDocuments.ordered(document.deepCopy());
    }

    ObjectNode ui() {
        return Layout.ui(document);
    }

    /** The draft as a form, for previews. */
    FormDefinition form(FormKey key) {
        return FormDefinition.parse(key, 0, toSave());
    }

    Optional<ObjectNode> element(String address) {
        return Layout.find(ui(), address);
    }

    Optional<String> addressOf(String field) {
        return Layout.addressOf(ui(), field);
    }

    List<String> fieldNames() {
        return List.copyOf(Fields.properties(document).propertyNames());
    }
}
