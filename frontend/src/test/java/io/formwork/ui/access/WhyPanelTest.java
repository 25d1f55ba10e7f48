package io.formwork.ui.access;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.access.AccessService;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordService;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class WhyPanelTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    TestUsers people;

    @Inject
    PublishedForms published;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    @Inject
    AccessService accesses;

    @Inject
    RecordContexts contexts;

    @Inject
    FormScopes scopes;

    @Inject
    WhyServices services;

    private FormKey form;
    private FormRecord north;
    private Actor clerk;

    @BeforeEach
    void aClerkOfTheSouth() {
        form = forms.published(aForm().with("name", "text")
                .withChoice("region", "north", "south")
                .with("phone", "phone"));
        north = records.create(Actor.system(), form, Map.of("name", "Ada", "region", "north"), Cause.USER);
        String role = "clerk-" + form.key();
        ObjectNode document = Json.readObject("""
                {"label": {"zh": "南区", "en": "South clerk"}, "grants": [{"form": "%s", "actions": ["see", "edit"],
                  "rows": {"field": "region", "op": "eq", "value": "south"}, "fields": {"phone": "masked"}}]}""".formatted(form.key()));
        var key = new DefinitionKey(form.app(), "role", role);
        var draft = definitions.saveDraft(Actor.system(), key, document, 0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
        clerk = people.inRole(form.app(), role);
    }

    @Test
    void aDenialNamesTheRoleAndTheRecordsItIsAbout() {
        assertThat(explained(north)).contains("南区", "south", "不允许").doesNotContain("部分隐藏");
    }

    @Test
    void whatIsGrantedNamesTheRoleAndTheRightToEachField() {
        FormRecord south = records.update(Actor.system(), form, north.id(), Map.of("region", "south"), -1, Cause.USER);

        assertThat(explained(south)).contains("南区", "允许", "部分隐藏", "可改");
    }

    @Test
    void whoHandlesPersonalDataIsToldByWhichRole() {
        assertThat(explained(north)).contains("导出和清除个人数据").doesNotContain("数据保护");
        var key = new DefinitionKey(form.app(), "role", "officer-" + form.key());
        var draft = definitions.saveDraft(Actor.system(), key, Json.readObject("""
                {"label": {"zh": "数据保护", "en": "Officer"}, "personal": true, "grants": [{"form": "%s", "actions": ["see"]}]}
                """.formatted(form.key())), 0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
        clerk = people.inRole(form.app(), key.key());

        assertThat(explained(north)).contains("角色“数据保护”允许");
    }

    @Test
    void nobodyAsksAboutAnother() {
        Actor other = people.somebody();
        var definition = published.get(form);

        assertThatThrownBy(() -> accesses.reasons(other, definition, north.allValues(), contexts.of(clerk)))
                .isInstanceOf(Forbidden.class);
        assertThat(accesses.reasons(clerk, definition, north.allValues(), contexts.of(clerk))
                        .result()
                        .may(io.formwork.access.Action.SEE))
                .isFalse();
    }

    private String explained(FormRecord record) {
        logInAsAdmin();
        var panel = new WhyPanel(services, scopes.of(published.get(form)), record);
        panel.person.setValue(users.get(clerk.id()));
        return panel.getElement().getTextRecursively();
    }
}
