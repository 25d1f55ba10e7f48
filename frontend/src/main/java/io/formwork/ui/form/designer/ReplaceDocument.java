package io.formwork.ui.form.designer;

import tools.jackson.databind.node.ObjectNode;

/** Puts another document in place of the draft, such as one from a file. */
final class ReplaceDocument extends StructureCommand {

    private final ObjectNode next;

    ReplaceDocument(ObjectNode next) {
        this.next = next;
    }

    @Override
    void change(ObjectNode document) {
        document.removeAll();
        document.setAll(FormDocuments.complete(next.deepCopy()));
    }
}
