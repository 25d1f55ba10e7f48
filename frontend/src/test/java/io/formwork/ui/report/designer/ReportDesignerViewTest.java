package io.formwork.ui.report.designer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.report.ReportSection;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.definition.PublishDialog;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReportDesignerViewTest extends ViewTest {

    private final String app = "d" + Long.toString(System.nanoTime(), 36);

    @Inject
    DefinitionService definitions;

    @Inject
    TestForms forms;

    @Inject
    FieldContexts contexts;

    @Test
    void aSectionThatIsAddedIsSavedAndCanBeTakenBack() {
        ReportWorkbench workbench = open();

        workbench.add(ReportSection.Type.TEXT);
        assertThat(saved().path("sections")).hasSize(1);
        assertThat(workbench.toolbar.undo.isEnabled()).isTrue();

        workbench.toolbar.undo.click();
        assertThat(saved().path("sections")).isEmpty();
        assertThat(workbench.toolbar.redo.isEnabled()).isTrue();
    }

    @Test
    void aTitleThatIsTypedStandsInTheDraft() {
        ReportWorkbench workbench = open();
        workbench.add(ReportSection.Type.TEXT);

        $(TextField.class, workbench.settings).all().getFirst().setValue("概况 <script>");

        assertThat(saved().at("/sections/0/title/zh").asString()).isEqualTo("概况 <script>");
    }

    @Test
    void theCoverIsDesignedToo() {
        ReportWorkbench workbench = open();

        workbench.cover.click();
        $(TextArea.class, workbench.right).all().getFirst().setValue("给管理层");

        assertThat(saved().at("/cover/purpose/zh").asString()).isEqualTo("给管理层");
        workbench.toolbar.undo.click();
        assertThat(saved().at("/cover/purpose/zh").asString("")).isEmpty();
    }

    @Test
    void recordsAreFilteredAndSorted() {
        logInAsAdmin();
        FormBuilder form = aForm().with("name", "text");
        forms.published(form);
        ObjectNode section = Json.object();
        RecordChoice choice =
                new RecordChoice(section, form.definition(), contexts.of(form.key()), change -> change.accept(section));

        choice.sorting.getFirst().setValue(form.definition().find("name").orElseThrow());

        assertThat(section.toString()).isEqualTo("{\"sort\":[{\"field\":\"name\",\"direction\":\"asc\"}]}");
    }

    @Test
    void thereAreSettingsForEveryTypeOfSection() {
        ReportWorkbench workbench = open();

        for (ReportSection.Type type : ReportSection.Type.values()) {
            workbench.add(type);
            assertThat(workbench.settings.getChildren().toList()).hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(workbench.draft.sections()).hasSize(ReportSection.Type.values().length);
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        ReportWorkbench workbench = open();
        DesignerHands hands = new DesignerHands(workbench, definitions);
        Runnable change = () -> workbench.add(ReportSection.Type.TEXT);

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    @Test
    void aProblemLeadsToItsSection() {
        ReportWorkbench workbench = open();
        workbench.add(ReportSection.Type.TEXT);
        workbench.add(ReportSection.Type.TREND);
        workbench.select(0);

        workbench.toolbar.publish.click();
        PublishDialog dialog = $(PublishDialog.class).single();
        assertThat(dialog.publish.isEnabled()).isFalse();
        $(Button.class, $(ProblemList.class, dialog).single()).all().getLast().click();

        assertThat($(H3.class, workbench.right).single().getText()).isEqualTo("趋势图");
    }

    @Test
    void whatIsTypedStaysUnderTheCursor() {
        ReportWorkbench workbench = open();
        workbench.add(ReportSection.Type.TEXT);
        TextField title = $(TextField.class, workbench.settings).all().getFirst();

        title.setValue("概况");

        assertThat(title.isAttached()).isTrue();
        assertThat(workbench.list.getElement().getTextRecursively()).contains("概况");
    }

    private ReportWorkbench open() {
        Actor admin = logInAsAdmin();
        ObjectNode document = new ReportStarter().start(key(), LocalizedText.of("报告", "Report"));
        definitions.saveDraft(admin, key(), document, 0);
        return navigate(ReportDesignerView.class, Map.of("app", app, "key", "monthly"))
                .workbench()
                .orElseThrow();
    }

    private ObjectNode saved() {
        return definitions.get(Actor.system(), key()).draft();
    }

    private DefinitionKey key() {
        return new DefinitionKey(app, "report", "monthly");
    }
}
