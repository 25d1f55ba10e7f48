package io.formwork.ui.form.designer;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Says whether a value must always be given. */
final class RequireField implements FormCommand {

    private final String field;
    private final boolean required;

    RequireField(String field, boolean required) {
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
