package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.FormCommand;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Several commands that are one step for the person. */
record Together(List<FormCommand> commands) implements FormCommand {

    Together {
        commands = List.copyOf(commands);
    }

    @Override
    public void change(ObjectNode document) {
        commands.forEach(command -> command.change(document));
    }
}
