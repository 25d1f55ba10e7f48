package io.formwork.ui.form.designer.command;

import io.formwork.form.LayoutRule;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Puts a copy of a field behind it, with an id and name of its own. */
final class DuplicateField implements FormCommand {

    private final String address;
    private final String name;
    private final String id;
    private final LocalizedText label;

    DuplicateField(String address, String name, String id, LocalizedText label) {
        this.address = address;
        this.name = name;
        this.id = id;
        this.label = label;
    }

    @Override
    public void change(ObjectNode document) {
        ObjectNode ui = Layout.ui(document);
        ObjectNode element = Layout.find(ui, address).orElseThrow();
        String original = Layout.field(element).orElseThrow();
        ObjectNode field = Fields.get(document, original).deepCopy();
        Fields.extras(field).put("id", id).set("label", label.toJson());
        Fields.properties(document).set(name, field);
        ObjectNode copy = element.deepCopy();
        copy.put("scope", LayoutRule.scope(name));
        Layout.insert(ui, new Place(Layout.parent(address), Layout.index(address) + 1), copy);
        Fields.follow(document, name);
        if (Fields.required(document).contains(original)) {
            Set<String> required = new LinkedHashSet<>(Fields.required(document));
            required.add(name);
            Fields.setRequired(document, required);
        }
    }

    String name() {
        return name;
    }
}
