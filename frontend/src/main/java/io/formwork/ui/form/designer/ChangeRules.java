package io.formwork.ui.form.designer;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the rules that say when fields are required. */
final class ChangeRules extends StructureCommand {

    private final List<RequiredRule> rules;

    ChangeRules(List<RequiredRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    void change(ObjectNode document) {
        RequiredRules.write(document, rules);
    }
}
