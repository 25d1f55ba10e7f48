package io.formwork.ui.form.designer.command;

import io.formwork.form.LayoutRule;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.RequiredRules;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Takes an element from the form with all fields in it; what else names such a field is mended. */
public final class RemoveElement implements FormCommand {

    private final String address;

    public RemoveElement(String address) {
        this.address = address;
    }

    @Override
    public void change(ObjectNode document) {
        ObjectNode removed = Layout.take(Layout.ui(document), address);
        Layout.fields(removed).forEach(field -> forget(document, field));
    }

    private static void forget(ObjectNode document, String field) {
        Fields.properties(document).remove(field);
        Set<String> required = new LinkedHashSet<>(Fields.required(document));
        required.remove(field);
        Fields.setRequired(document, required);
        RequiredRules.forget(document, field);
        if (document.path("titleField").asString("").equals(field)) {
            document.remove("titleField");
        }
        ObjectNode ui = Layout.ui(document);
        for (String address : Layout.addresses(ui)) {
            Layout.find(ui, address)
                    .filter(element -> element.path("rule")
                            .path("condition")
                            .path("scope")
                            .asString("")
                            .equals(LayoutRule.scope(field)))
                    .ifPresent(element -> element.remove("rule"));
        }
    }
}
