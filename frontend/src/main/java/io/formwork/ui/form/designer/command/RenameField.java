package io.formwork.ui.form.designer.command;

import io.formwork.form.LayoutRule;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.RequiredRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives a field another name, wherever the form names it; its id and so its data stay. */
public final class RenameField implements FormCommand {

    private final String from;
    private final String to;

    public RenameField(String from, String to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public void change(ObjectNode document) {
        if (from.equals(to) || Fields.properties(document).has(to)) {
            return;
        }
        List<String> required = Fields.required(document);
        List<String> names = new ArrayList<>(Fields.properties(document).propertyNames());
        Fields.arrange(document, names, this::renamed);
        Fields.setRequired(document, required.stream().map(this::renamed).collect(Collectors.toSet()));
        RequiredRules.rename(document, from, to);
        scopes(Layout.ui(document));
        if (document.path("titleField").asString("").equals(from)) {
            document.put("titleField", to);
        }
    }

    private String renamed(String name) {
        return name.equals(from) ? to : name;
    }

    private void scopes(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("scope").asString("").equals(LayoutRule.scope(from))) {
            object.put("scope", LayoutRule.scope(to));
        }
        node.forEach(this::scopes);
    }
}
