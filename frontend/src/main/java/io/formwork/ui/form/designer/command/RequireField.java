package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Says whether a value must always be given. */
public final class RequireField implements FormCommand {

    private final String field;
    private final boolean required;

    public RequireField(String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    @Override
    public void change(ObjectNode document) {
        Set<String> names = new LinkedHashSet<>(Fields.required(document));
        if (required) {
            names.add(field);
        } else {
            names.remove(field);
        }
        Fields.setRequired(document, names);
    }
}
