package io.formwork.ui.form.designer;

import tools.jackson.databind.node.ObjectNode;

/** One change of a form; the draft keeps what was before, so that each can be taken back. */
interface FormCommand {

    void change(ObjectNode document);
}
