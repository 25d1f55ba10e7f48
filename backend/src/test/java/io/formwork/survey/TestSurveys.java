package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** Publishes surveys for tests, each under the key of its form, and makes links to them. */
@Singleton
public class TestSurveys {

    private final TestForms forms;
    private final DefinitionService definitions;
    private final PublicLinkService links;

    TestSurveys(TestForms forms, DefinitionService definitions, PublicLinkService links) {
        this.forms = forms;
        this.definitions = definitions;
        this.links = links;
    }

    /** The path of a link to a survey of that form. */
    public String open(FormBuilder form, String settings) {
        return path(link(published(form, settings), PublicLinkDraft.named("Poster")));
    }

    /** @param settings members of the document besides label and form, such as {@code "fields": ["name"]} */
    public DefinitionKey published(FormBuilder form, String settings) {
        forms.published(form);
        return publishedOf(form, settings);
    }

    /** The same for a form that is published already. */
    public DefinitionKey publishedOf(FormBuilder form, String settings) {
        ObjectNode document = Json.readObject("{" + settings + "}");
        document.put("form", form.key().key());
        document.putObject("label").put("zh", "问卷").put("en", "Survey");
        DefinitionKey key = new DefinitionKey(
                form.key().app(), SurveyDefinition.KIND, form.key().key());
        int revision = definitions
                .find(Actor.system(), key)
                .map(found -> found.revision())
                .orElse(0);
        var draft = definitions.saveDraft(Actor.system(), key, document, revision);
        definitions.publish(Actor.system(), key, draft.revision(), "");
        return key;
    }

    public PublicLink link(DefinitionKey survey, PublicLinkDraft draft) {
        return links.create(Actor.system(), survey, draft);
    }

    public String path(PublicLink link) {
        String url = links.share(Actor.system(), link.id()).url();
        return url.substring(url.indexOf("/f/"));
    }
}
