package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.RequiredRule;
import io.formwork.ui.form.designer.draft.RequiredRules;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the rules that say when fields are required. */
public final class ChangeRules implements FormCommand {

    private final List<RequiredRule> rules;

    public ChangeRules(List<RequiredRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public void change(ObjectNode document) {
        RequiredRules.write(document, rules);
    }
}
