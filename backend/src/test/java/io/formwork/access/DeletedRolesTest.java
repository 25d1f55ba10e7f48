package io.formwork.access;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false, startApplication = false)
class DeletedRolesTest {

    private static final Actor DESIGNER = Actor.system();

    private final DefinitionService definitions;
    private final TestForms forms;
    private final PublishedForms published;
    private final AccessService access;
    private final TestUsers users;
    private final Actors actors;

    DeletedRolesTest(
            DefinitionService definitions,
            TestForms forms,
            PublishedForms published,
            AccessService access,
            TestUsers users,
            Actors actors) {
        this.definitions = definitions;
        this.forms = forms;
        this.published = published;
        this.access = access;
        this.users = users;
        this.actors = actors;
    }

    @Test
    void whoHeldADeletedRoleDoesNotHoldALaterOneOfTheSameName() {
        FormBuilder form = aForm().with("title", "text");
        forms.published(form);
        var role = new DefinitionKey(form.key().app(), "role", form.key().key() + "-r");
        publish(role, form);
        Actor holder = users.inRole(role.app(), role.key());
        assertThat(seesRecords(holder, form)).isTrue();

        definitions.delete(DESIGNER, role);
        publish(role, form);

        assertThat(seesRecords(actors.find(holder.id()).orElseThrow(), form)).isFalse();
    }

    private boolean seesRecords(Actor actor, FormBuilder form) {
        return access.of(actor, published.get(form.key())).may(Action.SEE);
    }

    private void publish(DefinitionKey role, FormBuilder form) {
        var document = (ObjectNode)
                Json.parse("{\"label\": \"clerk\", \"grants\": [{\"form\": \"%s\", \"actions\": [\"see\"]}]}"
                        .formatted(form.key().key()));
        definitions.saveDraft(DESIGNER, role, document, 0);
        definitions.publish(DESIGNER, role, 1, "");
    }
}
