package io.formwork.ui.survey;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionSummary;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.field.FieldContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Opens the settings of surveys and publishes what was decided. */
@Singleton
class SurveyEditing {

    private final DefinitionService definitions;
    private final PublishedForms forms;
    private final FieldContexts contexts;
    private final Messages messages;

    SurveyEditing(DefinitionService definitions, PublishedForms forms, FieldContexts contexts, Messages messages) {
        this.definitions = definitions;
        this.forms = forms;
        this.contexts = contexts;
        this.messages = messages;
    }

    SurveyDialog create(Actor actor, String app, Runnable then) {
        return new SurveyDialog(actor.language(), messages, forms.list(app), this::context, Json.object(), document -> {
            String form = document.path("form").asString("");
            DefinitionKey key = free(actor, new DefinitionKey(app, SurveyDefinition.KIND, form));
            publish(actor, definitions.saveDraft(actor, key, document, 0));
            then.run();
        });
    }

    /** The surveys that nobody was asked yet. */
    List<DefinitionSummary> drafts(Actor actor, String app) {
        return definitions.list(actor, app, SurveyDefinition.KIND).stream()
                .filter(survey -> survey.publishedVersion() == 0)
                .toList();
    }

    SurveyDialog change(Actor actor, DefinitionKey survey, Runnable then) {
        ObjectNode draft = definitions.get(actor, survey).draft().deepCopy();
        FormKey form = new FormKey(survey.app(), draft.path("form").asString("none"));
        List<FormDefinition> choice = forms.find(form).map(List::of).orElseGet(() -> forms.list(survey.app()));
        return new SurveyDialog(actor.language(), messages, choice, this::context, draft, document -> {
            Definition now = definitions.get(actor, survey);
            publish(actor, definitions.saveDraft(actor, survey, document, now.revision()));
            then.run();
        });
    }

    private FieldContext context(FormDefinition form) {
        return contexts.of(form.key());
    }

    /** Asks for a new link: for everybody, or with values that are known of the one who gets it. */
    LinkDialog link(Actor actor, SurveyDefinition survey, Consumer<PublicLinkDraft> create) {
        FormDefinition form = forms.get(survey.form());
        List<FormField> known = form.fields().stream()
                .filter(field -> !field.readOnly() && !survey.set().containsKey(field.name()))
                .toList();
        return new LinkDialog(actor.language(), messages, known, context(form), create);
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
