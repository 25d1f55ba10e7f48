package io.formwork.ui.survey;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.survey.SurveyDefinition;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** Opens the settings of surveys and publishes what was decided. */
@Singleton
class SurveyEditing {

    private final DefinitionService definitions;
    private final PublishedForms forms;
    private final Messages messages;

    SurveyEditing(DefinitionService definitions, PublishedForms forms, Messages messages) {
        this.definitions = definitions;
        this.forms = forms;
        this.messages = messages;
    }

    SurveyDialog create(Actor actor, String app, Runnable then) {
        return new SurveyDialog(actor.language(), messages, forms.list(app), Json.object(), document -> {
            String form = document.path("form").asString("");
            DefinitionKey key = free(actor, new DefinitionKey(app, SurveyDefinition.KIND, form));
            publish(actor, definitions.saveDraft(actor, key, document, 0));
            then.run();
        });
    }

    SurveyDialog change(Actor actor, SurveyDefinition survey, Runnable then) {
        Definition definition = definitions.get(actor, survey.key());
        var forms = this.forms.find(survey.form()).stream().toList();
        ObjectNode draft = definition.draft().deepCopy();
        return new SurveyDialog(actor.language(), messages, forms, draft, document -> {
            Definition now = definitions.get(actor, survey.key());
            publish(actor, definitions.saveDraft(actor, survey.key(), document, now.revision()));
            then.run();
        });
    }

    private void publish(Actor actor, Definition saved) {
        if (saved.changed()) {
            definitions.publish(actor, saved.key(), saved.revision(), "");
        }
    }

    private DefinitionKey free(Actor actor, DefinitionKey wished) {
        DefinitionKey key = wished;
        String stem = wished.key().substring(0, Math.min(wished.key().length(), DefinitionKey.MAX_KEY_LENGTH - 4));
        for (int i = 2; definitions.find(actor, key).isPresent(); i++) {
            key = wished.of(SurveyDefinition.KIND, stem.replaceAll("-$", "") + "-" + i);
        }
        return key;
    }
}
