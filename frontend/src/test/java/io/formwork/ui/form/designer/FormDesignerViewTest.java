package io.formwork.ui.form.designer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.formwork.app.AppKind;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.DragList;
import io.formwork.ui.definition.DefinitionChange;
import io.formwork.ui.definition.DefinitionDifference;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.definition.PublishDialog;
import io.formwork.ui.form.FormPane;
import io.formwork.ui.form.designer.command.RemoveElement;
import io.formwork.ui.form.designer.command.RenameField;
import io.formwork.ui.form.designer.command.RequireField;
import io.formwork.ui.form.designer.command.Selection;
import io.formwork.ui.form.designer.command.TestDrafts;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FormDesignerViewTest extends ViewTest {

    private static int made;

    @Inject
    DefinitionService definitions;

    private Actor admin;
    private DefinitionKey key;

    @BeforeEach
    void aComplaintForm() {
        admin = logInAsAdmin();
        String app = "designer-" + Long.toString(System.nanoTime() % 100_000_000L, 36) + "x" + made++;
        ObjectNode label = Json.object();
        label.set("label", LocalizedText.of("应用", "App").toJson());
        definitions.saveDraft(admin, AppKind.keyOf(app), label, 0);
        key = new DefinitionKey(app, "form", "complaint");
        ObjectNode complaint = TestDrafts.complaint();
        definitions.saveDraft(admin, key, complaint, 0);
    }

    private FormWorkbench open() {
        UI.getCurrent().navigate("a/" + key.app() + "/design/form/" + key.key());
        return ((FormDesignerView) getCurrentView()).workbench().orElseThrow();
    }

    @Test
    void everyTypeOfFieldCanBeDroppedAndIsSaved() {
        FormWorkbench workbench = open();
        int before = workbench.designer.draft().fieldNames().size();

        FieldEditors.all()
                .forEach(editor ->
                        workbench.canvas.dropped(new DragList.Drop("new:" + editor.type(), "", "/elements/0", 0)));

        ObjectNode saved = definitions.get(admin, key).draft();
        assertThat(Fields.properties(saved).size())
                .isEqualTo(before + FieldEditors.all().size());
        assertThat(saved).isEqualTo(workbench.designer.draft().toSave());
    }

    @Test
    void somebodyElsesDraftIsNotOverwrittenUnasked() {
        FormWorkbench workbench = open();
        ObjectNode theirs = TestDrafts.complaint();
        theirs.put("color", "green");
        definitions.saveDraft(admin, key, theirs, workbench.saver.saved().revision());

        workbench.designer.execute(new RequireField("cause", true));

        assertThat(workbench.saver.isConflicting()).isTrue();
        assertThat(definitions.get(admin, key).draft().path("color").asString()).isEqualTo("green");

        workbench.saver.takeTheirs();
        assertThat(workbench.designer.document().path("color").asString()).isEqualTo("green");
        assertThat(workbench.saver.isConflicting()).isFalse();
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        FormWorkbench workbench = open();
        DesignerHands hands = new DesignerHands(workbench, definitions);
        Runnable change = () -> workbench.canvas.dropped(new DragList.Drop("new:text", "", "", 0));

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    @Test
    void aProblemAtPublishingLeadsToItsField() {
        FormWorkbench workbench = open();

        workbench.toolbar.publish.click();
        PublishDialog dialog = $(PublishDialog.class).single();
        assertThat(dialog.publish.isEnabled()).isFalse();
        ProblemList problems = $(ProblemList.class, dialog).single();
        $(Button.class, problems)
                .withCondition(line -> line.getText().contains("customer"))
                .single()
                .click();

        assertThat(workbench.designer.selection()).isEqualTo(new Selection.OfField("customer"));
        assertThat(definitions.get(admin, key).published()).isFalse();
    }

    @Test
    void theNameFollowsTheLabelUntilItIsPublished() {
        FormWorkbench workbench = open();
        workbench.canvas.dropped(new DragList.Drop("new:text", "", "", 0));
        String id = Fields.id(Fields.get(workbench.designer.document(), "text"));

        workbench.designer.label("text", LocalizedText.of("客户称呼", "Salutation"), true);
        assertThat(workbench.designer.nameOf(id)).isEqualTo("salutation");

        workbench.designer.label("salutation", LocalizedText.of("称呼", "Form of address"), false);
        assertThat(workbench.designer.nameOf(id)).isEqualTo("salutation");
    }

    @Test
    void thePreviewIsTheRealFormWithItsConditionalRules() {
        FormWorkbench workbench = open();
        ObjectNode document = workbench.designer.draft().toSave();
        ((ObjectNode) document.path("schema").path("properties")).remove("customer");
        workbench.draft.replace(document);
        workbench.preview.show(workbench.designer.draft().form(io.formwork.form.FormKey.of(key)), List.of());
        FormPane pane = workbench.preview.pane;

        pane.input("title").orElseThrow().setValue("晚到三天");
        pane.input("description").orElseThrow().setValue("订单晚到了三天");
        pane.input("status").orElseThrow().setValue("waiting");

        assertThat(pane.validate())
                .extracting(violation -> violation.pointer() + " " + violation.rule())
                .containsExactlyInAnyOrder("/cause required", "/measure required");
        pane.input("cause").orElseThrow().setValue("仓库漏发");
        pane.input("measure").orElseThrow().setValue("补发并道歉");
        assertThat(pane.validate()).isEmpty();
        assertThat(pane.values()).containsEntry("status", "waiting").containsEntry("source", "hotline");
    }

    @Test
    void theDifferenceOfTwoVersionsIsToldFieldByField() {
        var draft = new FormDraft(TestDrafts.complaint());
        ObjectNode before = draft.toSave();
        draft.execute(new RenameField("cause", "reason"));
        draft.execute(new RequireField("severity", true));
        draft.execute(new RemoveElement(draft.addressOf("handler").orElseThrow()));

        List<DefinitionChange> changes = DefinitionDifference.between(before, draft.toSave(), Language.ZH);

        assertThat(changes)
                .anyMatch(change -> change.place().equals(List.of("字段 “原因”", "字段名"))
                        && change.before().equals("cause")
                        && change.after().equals("reason"))
                .anyMatch(change -> change.type() == DefinitionChange.Type.REMOVED
                        && change.place().equals(List.of("字段 “处理人”")))
                .anyMatch(change ->
                        change.place().equals(List.of("必填")) && change.after().contains("严重程度"))
                .noneMatch(change -> change.place().toString().contains("definitions."));
    }
}
