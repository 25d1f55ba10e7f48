package io.formwork.ui.form.designer.draft;

import tools.jackson.databind.node.ObjectNode;

/** One change of a form; the draft keeps what was before, so that each can be taken back. */
public interface FormCommand {

    /** Does it to a draft's document. */
    void change(ObjectNode document);
}
