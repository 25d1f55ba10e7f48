package io.formwork.ui.form.designer;

import tools.jackson.databind.node.ObjectNode;

/** One change of a draft that can be taken back. */
interface FormCommand {

    void execute(ObjectNode document);

    /** Makes the document exactly what it was before {@link #execute}. */
    void revert(ObjectNode document);
}
