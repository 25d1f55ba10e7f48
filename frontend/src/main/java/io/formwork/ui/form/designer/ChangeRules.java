package io.formwork.ui.form.designer;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the rules that say when fields are required. */
final class ChangeRules implements FormCommand {

    private final List<RequiredRule> rules;

    ChangeRules(List<RequiredRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public void change(ObjectNode document) {
        RequiredRules.write(document, rules);
    }
}
