package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.OptionList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the options of a choice; a default that is no option any more goes. */
public final class ChangeOptions implements FormCommand {

    private final String field;
    private final List<ObjectNode> options;

    public ChangeOptions(String field, List<ObjectNode> options) {
        this.field = field;
        this.options = options.stream().map(ObjectNode::deepCopy).toList();
    }

    @Override
    public void change(ObjectNode document) {
        ObjectNode schema = Fields.get(document, field);
        OptionList.write(schema, options.stream().map(ObjectNode::deepCopy).toList());
        JsonNode value = schema.path("default");
        boolean known = options.stream().anyMatch(option -> option.path("value").equals(value));
        if (!value.isMissingNode() && !known) {
            schema.remove("default");
        }
    }
}
