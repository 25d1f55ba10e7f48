package io.formwork.definition;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DefinitionServiceTest {

    private static final Actor DESIGNER = Actor.system();

    @Inject
    DefinitionService definitions;

    @Inject
    PublishedDefinitions published;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    @Test
    void aDraftBecomesAVersionThatNeverChanges() {
        FormBuilder form = aForm().with("name", "text");
        FormKey key = forms.published(form);
        forms.published(form.with("city", "text"));

        assertThat(definitions.versions(DESIGNER, key.definition()))
                .extracting(DefinitionVersion::version)
                .containsExactly(2, 1);
        assertThat(published.find(key.definition(), 1).orElseThrow().document().at("/schema/properties"))
                .hasSize(1);
        assertThat(published.find(key.definition()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void twoDesignersSavingOneDraftDoNotOverwriteEachOther() {
        FormBuilder form = aForm().with("name", "text");
        DefinitionKey key = form.key().definition();
        Definition seen = definitions.saveDraft(DESIGNER, key, form.document(), 0);
        definitions.saveDraft(DESIGNER, key, form.with("city", "text").document(), seen.revision());

        assertThatThrownBy(() -> definitions.saveDraft(DESIGNER, key, form.document(), seen.revision()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("definition.conflict.draft");
    }

    @Test
    void ofTwoPublicationsAtOnceOneIsMadeAndTheOtherIsTold() throws Exception {
        FormBuilder form = aForm().with("name", "text");
        DefinitionKey key = form.key().definition();
        int revision = definitions.saveDraft(DESIGNER, key, form.document(), 0).revision();
        List<String> refusals = new ArrayList<>();

        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<DefinitionVersion> publish = () -> definitions.publish(DESIGNER, key, revision, "");
            for (Future<DefinitionVersion> outcome : pool.invokeAll(List.of(publish, publish, publish, publish))) {
                try {
                    outcome.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Conflict.class);
                    refusals.add(e.getCause().getMessage());
                }
            }
        }

        assertThat(refusals).hasSize(3).allMatch(message -> message.startsWith("definition.conflict.published"));
        assertThat(definitions.versions(DESIGNER, key)).hasSize(1);
    }

    @Test
    void aDraftWithErrorsIsKeptButNotPublished() {
        FormBuilder form = aForm().withChoice("status");
        DefinitionKey key = form.key().definition();
        Definition draft = definitions.saveDraft(DESIGNER, key, form.document(), 0);

        assertThatThrownBy(() -> definitions.publish(DESIGNER, key, draft.revision(), ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .anyMatch(violation ->
                                        violation.pointer().equals("/schema/properties/status/x-formwork/options")));
        assertThat(published.find(key)).isEmpty();
        assertThat(definitions.get(DESIGNER, key).revision()).isEqualTo(draft.revision());
    }

    @Test
    void theTypeOfAPublishedFieldCannotChange() {
        FormBuilder form = aForm().with("value", "text");
        DefinitionKey key = forms.published(form).definition();
        var document = form.document();
        var field = (tools.jackson.databind.node.ObjectNode) document.at("/schema/properties/value");
        field.put("type", "integer");
        ((tools.jackson.databind.node.ObjectNode) field.path("x-formwork")).put("type", "integer");

        definitions.saveDraft(
                DESIGNER, key, document, definitions.get(DESIGNER, key).revision());

        assertThat(definitions.check(DESIGNER, key))
                .extracting(Problem::messageKey)
                .contains("form.check.changed-type");
    }

    @Test
    void anOldVersionCanBeBroughtBackIntoTheDraft() {
        FormBuilder form = aForm().with("name", "text");
        DefinitionKey key = forms.published(form).definition();
        forms.published(form.with("city", "text"));

        Definition restored = definitions.restore(DESIGNER, key, 1);

        assertThat(restored.changed()).isTrue();
        assertThat(restored.draft().at("/schema/properties")).hasSize(1);
    }

    @Test
    void whatAnotherDefinitionUsesIsNotDeleted() {
        FormKey customer = forms.published(aForm().with("name", "text"));
        FormKey order = forms.published(aForm().withRelation("customer", customer));

        assertThatThrownBy(() -> definitions.delete(DESIGNER, customer.definition()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(order.key());
    }

    @Test
    void onlyWhoMayDesignGetsIn() {
        FormKey form = forms.published(aForm().with("name", "text"));

        assertThatThrownBy(() -> definitions.get(users.somebody(), form.definition()))
                .isInstanceOf(Forbidden.class);
    }
}
