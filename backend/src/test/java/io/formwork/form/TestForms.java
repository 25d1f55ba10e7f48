package io.formwork.form;

import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** Publishes forms for tests. */
@Singleton
public class TestForms {

    private final DefinitionService definitions;

    TestForms(DefinitionService definitions) {
        this.definitions = definitions;
    }

    /** Saves the document as the form's draft and publishes it. */
    public FormKey published(FormBuilder form) {
        publishedDocument(form.key(), form.document());
        return form.key();
    }

    public void publishedDocument(FormKey form, ObjectNode document) {
        var key = form.definition();
        int revision = definitions
                .find(Actor.system(), key)
                .map(found -> found.revision())
                .orElse(0);
        var draft = definitions.saveDraft(Actor.system(), key, document, revision);
        definitions.publish(Actor.system(), key, draft.revision(), "");
    }
}
