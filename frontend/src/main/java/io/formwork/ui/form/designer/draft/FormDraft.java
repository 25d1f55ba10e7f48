package io.formwork.ui.form.designer.draft;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.ui.definition.DraftDocument;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The document of a form while it is designed. */
public final class FormDraft extends DraftDocument {

    public FormDraft(ObjectNode document) {
        super(FormDocuments.complete(document.deepCopy()));
    }

    public void execute(FormCommand command) {
        change(command::change);
    }

    @Override
    public boolean replace(ObjectNode next) {
        return super.replace(FormDocuments.complete(next.deepCopy()));
    }

    /** With its keys in the fixed order. */
    @Override
    public ObjectNode toSave() {
        return FormDocuments.ordered(document().deepCopy());
    }

    public ObjectNode ui() {
        return Layout.ui(document());
    }

    /** The draft as a form, for previews. */
    public FormDefinition form(FormKey key) {
        return FormDefinition.parse(key, 0, toSave());
    }

    public Optional<ObjectNode> element(String address) {
        return Layout.find(ui(), address);
    }

    public Optional<String> addressOf(String field) {
        return Layout.addressOf(ui(), field);
    }

    public List<String> fieldNames() {
        return List.copyOf(Fields.properties(document()).propertyNames());
    }
}
