package io.formwork.ui.report.designer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
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
        assertThat(workbench.undo.isEnabled()).isTrue();

        workbench.undo.click();
        assertThat(saved().path("sections")).isEmpty();
        assertThat(workbench.redo.isEnabled()).isTrue();
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
        workbench.undo.click();
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

    private ReportWorkbench open() {
        Actor admin = logInAsAdmin();
        ObjectNode document = new ReportStarter().start(key(), LocalizedText.of("报告", "Report"));
        definitions.saveDraft(admin, key(), document, 0);
        ReportDesignerView view = navigate(ReportDesignerView.class, Map.of("app", app, "key", "monthly"));
        return List.of(view.workbench).getFirst();
    }

    private ObjectNode saved() {
        return definitions.get(Actor.system(), key()).draft();
    }

    private DefinitionKey key() {
        return new DefinitionKey(app, "report", "monthly");
    }
}
