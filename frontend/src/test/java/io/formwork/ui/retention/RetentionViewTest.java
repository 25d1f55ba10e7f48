package io.formwork.ui.retention;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.record.retention.RetentionDraft;
import io.formwork.record.retention.RetentionRule;
import io.formwork.record.retention.RetentionService;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RetentionViewTest extends ViewTest {

    @Inject
    RetentionService retention;

    @Inject
    RetentionScope scope;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    @Inject
    TestForms forms;

    @Inject
    TestUsers people;

    @Test
    void aRuleIsSeenBeforeItIsOn() {
        Actor admin = logInAsAdmin();
        FormKey form = personal();
        records.create(admin, form, Map.of("name", "Ada", "called", "2020-03-01"), Cause.USER);
        RetentionView view = navigate(RetentionView.PATH, RetentionView.class);
        RetentionDialog dialog = view.create();
        dialog.save();
        assertThat(dialog.form.isInvalid()).isTrue();
        dialog.form.setValue(of(form));
        dialog.field.setValue(of(form).field("called"));
        dialog.amount.setValue(0);
        dialog.save();
        assertThat(dialog.amount.isInvalid()).isTrue();
        dialog.amount.setValue(3);
        dialog.unit.setValue(RetentionDraft.Unit.DAY);

        dialog.save();

        assertThat(dialog.isOpen()).isFalse();
        RetentionRule rule = only(form);
        assertThat(rule.active()).isFalse();
        PreviewDialog preview = view.preview(rule);
        assertThat(preview.count.getText()).contains("1 条", "2020-03-01");
        assertThat(preview.sample.getElement().getTextRecursively()).contains("Ada");
        preview.act();
        assertThat(only(form).active()).isTrue();
        assertThat(view.list.getElement().getTextRecursively()).contains("早于 3 天前的记录", "已启用");
        retention.delete(admin, rule.id());
    }

    @Test
    void isClosedToWhoHasNotTheRight() {
        logIn(people.somebody());

        navigate("", HomeView.class);

        assertThat(new RetentionNavigation(scope).entries(user.actor(), null)).isEmpty();
        assertThat(navigate(RetentionView.PATH, RefusedPage.class)).isNotNull();
    }

    @Test
    void whoHasTheRightInAnAppSaysItsRulesOnly() {
        logInAsAdmin();
        FormKey form = personal();
        logIn(officerOf(form.app()));

        RetentionView view = navigate(RetentionView.PATH, RetentionView.class);
        RetentionDialog dialog = view.create();
        dialog.form.setValue(of(form));
        dialog.save();

        assertThat(new RetentionNavigation(scope).entries(user.actor(), null)).hasSize(1);
        assertThat(scope.formsFor(RetentionDraft.Effect.REMOVE))
                .allMatch(each -> each.key().app().equals(form.app()));
        RetentionRule rule = only(form);
        view.preview(rule).act();
        assertThat(only(form).active()).isTrue();
        retention.delete(user.actor(), rule.id());
    }

    private Actor officerOf(String app) {
        var key = new DefinitionKey(app, "role", "r" + Long.toString(System.nanoTime(), 36));
        var draft = definitions.saveDraft(
                user.actor(), key, Json.readObject("{\"label\": \"officer\", \"grants\": [], \"personal\": true}"), 0);
        definitions.publish(user.actor(), key, draft.revision(), "");
        return people.inRole(app, key.key());
    }

    private RetentionRule only(FormKey form) {
        return retention.list(user.actor()).stream()
                .filter(rule -> rule.draft().form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private FormDefinition of(FormKey form) {
        return scope.formsFor(RetentionDraft.Effect.BLANK).stream()
                .filter(each -> each.key().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private FormKey personal() {
        var form = aForm().with("name", "text", RetentionViewTest::isPersonal).with("called", "date");
        DefinitionKey app =
                new DefinitionKey(form.key().app(), "app", form.key().app());
        if (definitions.find(user.actor(), app).isEmpty()) {
            ObjectNode document = Json.object();
            document.putObject("label").put("zh", "测试").put("en", "Test");
            var draft = definitions.saveDraft(user.actor(), app, document, 0);
            definitions.publish(user.actor(), app, draft.revision(), "");
        }
        forms.publishedDocument(form.key(), form.document().put("titleField", "name"));
        return form.key();
    }

    private static void isPersonal(ObjectNode schema) {
        ((ObjectNode) schema.path("x-formwork")).put("personal", true);
    }
}
