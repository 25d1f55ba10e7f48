package io.formwork.ui.workflow.designer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.organisation.GroupService;
import io.formwork.platform.json.Json;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.definition.PublishDialog;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StepDesignerViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    DefinitionService definitions;

    @Inject
    GroupService groups;

    private StepWorkbench bench;
    private DefinitionKey key;

    @BeforeEach
    void aWorkflowOfOneStep() {
        FormKey form = forms.published(aForm().with("name", "text"));
        key = new DefinitionKey(form.app(), "workflow", "w" + Long.toString(System.nanoTime(), 36));
        ObjectNode document = Json.readObject("""
            {"label": {"zh": "流程", "en": "Flow"}, "trigger": {"on": "created"}, "steps": [
              {"id": "handle-1", "type": "handle", "label": {"zh": "处理", "en": "Handle"}, "assignee": [{"type": "admin"}]}]}\
            """).put("form", form.key());
        definitions.saveDraft(logInAsAdmin(), key, document, 0);
        bench = navigate(StepDesignerView.class, Map.of("app", key.app(), "key", key.key()))
                .workbench()
                .orElseThrow();
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        DesignerHands hands = new DesignerHands(bench, definitions);
        Runnable change = () -> {
            bench.draft.insert(
                    "/steps",
                    0,
                    Json.object().put("id", bench.draft.freshId("cc")).put("type", "cc"));
            bench.changed();
        };

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    @Test
    void aProblemLeadsToItsStep() {
        bench.draft.edit("/steps/0", step -> step.remove("assignee"));
        bench.changed();

        bench.toolbar.publish.click();
        PublishDialog dialog = $(PublishDialog.class).single();
        assertThat(dialog.publish.isEnabled()).isFalse();
        $(Button.class, $(ProblemList.class, dialog).single()).all().getFirst().click();

        assertThat(bench.flow.getElement().getOuterHTML()).contains("data-selected");
        assertThat(bench.properties.getElement().getTextRecursively()).contains("处理");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStepIsGivenToTheHeadOfWhoeverMadeTheRecord() {
        bench.select("/steps/0");
        PeopleEditor people = $(PeopleEditor.class, bench.properties).single();
        ((Select<String>) $(Select.class, people).single()).setValue("head");
        ComboBox<Choice> field = $(ComboBox.class, people).single();
        field.setValue(new Choice("$createdBy", "Created by"));

        assertThat(bench.draft.document().at("/steps/0/assignee/0").toString())
                .isEqualTo("{\"type\":\"head\",\"head\":\"$createdBy\"}");
        assertThat(bench.flow.getElement().getTextRecursively()).contains("部门负责人（创建人）");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStepIsGivenToAGroupUnderItsName() {
        String name = "G" + System.nanoTime();
        String group = groups.create(Actor.system(), name).id().toString();
        bench.draft.edit(
                "/steps/0",
                step -> step.putArray("assignee")
                        .addObject()
                        .put("type", "group")
                        .put("group", group));
        bench.changed();
        bench.select("/steps/0");

        ComboBox<Choice> chosen = $(
                        ComboBox.class, $(PeopleEditor.class, bench.properties).single())
                .single();
        assertThat(chosen.getValue().label()).isEqualTo(name);
        assertThat(bench.flow.getElement().getTextRecursively()).contains("群组：" + name);
    }
}
