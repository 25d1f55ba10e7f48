package io.formwork.access;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false, startApplication = false)
class RenamedFieldsTest {

    private static final Actor DESIGNER = Actor.system();

    @Inject
    DefinitionService definitions;

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    AccessService access;

    @Inject
    TestUsers users;

    private FormBuilder form;
    private DefinitionKey role;

    @BeforeEach
    void aRoleThatHidesThePhoneOfOwnRecords() {
        form = aForm().with("title", "text").with("phone", "phone").with("owner", "member");
        forms.published(form);
        role = new DefinitionKey(form.key().app(), "role", form.key().key() + "-r");
        definitions.saveDraft(DESIGNER, role, document("clerk"), 0);
        definitions.publish(DESIGNER, role, 1, "");
    }

    @Test
    void publishedRolesAndDraftsFollowTheNewNamesOfFields() {
        Definition draft = definitions.saveDraft(DESIGNER, role, document("not published yet"), 1);
        Actor clerk = users.inRole(role.app(), role.key());

        forms.published(form.rename("phone", "mobile").rename("owner", "keeper"));

        Definition now = definitions.get(DESIGNER, role);
        assertThat(now.publishedVersion()).isEqualTo(2);
        assertThat(now.changed()).isTrue();
        assertThat(now.revision()).isGreaterThan(draft.revision());
        assertThat(now.draft().path("label").asString()).isEqualTo("not published yet");
        JsonNode current = newest();
        assertThat(current.path("label").asString()).isEqualTo("clerk");
        assertThat(current.at("/grants/0/fields")).isEqualTo(Json.parse("{\"mobile\": \"hidden\"}"));
        assertThat(current.at("/grants/0/rows/and/0/field").asString()).isEqualTo("keeper");
        assertThat(now.draft().path("grants")).isEqualTo(current.path("grants"));
        assertThat(definitions.check(DESIGNER, role)).isEmpty();
        FormAccess rights = access.of(clerk, published.get(form.key()));
        assertThat(rights.sees("title")).isTrue();
        assertThat(rights.sees("mobile")).isFalse();
    }

    @Test
    void aNewFieldUnderAnOldNameDoesNotInheritItsRight() {
        forms.published(form.rename("phone", "mobile").with("phone", "text"));

        JsonNode fields = newest().at("/grants/0/fields");
        assertThat(fields).isEqualTo(Json.parse("{\"mobile\": \"hidden\"}"));
    }

    @Test
    void whoRemovesAFieldThatARoleLeansOnIsWarned() {
        DefinitionKey key = form.key().definition();
        int revision = definitions.get(DESIGNER, key).revision();
        definitions.saveDraft(
                DESIGNER,
                key,
                form.remove("phone")
                        .remove("owner")
                        .remove("title")
                        .with("name", "text")
                        .document(),
                revision);

        assertThat(definitions.check(DESIGNER, key))
                .filteredOn(problem -> problem.messageKey().equals("access.removed"))
                .extracting(problem -> ((LocalizedText) problem.args().getFirst()).in(Language.ZH))
                .containsExactlyInAnyOrder("phone", "owner");
    }

    @Test
    void aRoleThatIsNotConcernedStaysAsItIs() {
        forms.published(form.rename("title", "subject"));

        assertThat(definitions.get(DESIGNER, role).publishedVersion()).isEqualTo(1);
        assertThat(definitions.get(DESIGNER, role).changed()).isFalse();
    }

    private JsonNode newest() {
        return definitions.versions(DESIGNER, role).getFirst().document();
    }

    private ObjectNode document(String label) {
        return (ObjectNode) Json.parse("""
                {"label": "%s", "grants": [{"form": "%s", "actions": ["see"], "fields": {"phone": "hidden"},
                  "rows": {"and": [{"field": "owner", "op": "eq", "value": {"current": "user"}},
                                   {"field": "$createdAt", "op": "notEmpty"}]}}]}
                """.formatted(label, form.key().key()));
    }
}
