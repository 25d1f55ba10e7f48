package io.formwork.ui.workflow.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StepDraftTest {

    private final ObjectNode start = Json.readObject("""
        {"steps": [{"id": "a"}, {"id": "b", "branches": [{"id": "x", "steps": [{"id": "c"}]}]}]}\
        """);
    private final StepDraft draft = new StepDraft(start);

    @Test
    void aStepIsPutWhereThePlusIsAndTakenBack() {
        String place =
                draft.insert("/steps/1/branches/0/steps", 1, Json.object().put("id", "d"));

        assertThat(place).isEqualTo("/steps/1/branches/0/steps/1");
        assertThat(draft.find(place).orElseThrow().path("id").stringValue()).isEqualTo("d");
        draft.undo();
        assertThat(draft.document()).isEqualTo(start);
        draft.redo();
        assertThat(draft.find(place)).isPresent();
    }

    @Test
    void aStepMovesWithinItsListAndNoFurther() {
        assertThat(draft.move("/steps/1", -1)).isEqualTo("/steps/0");
        assertThat(draft.find("/steps/0").orElseThrow().path("id").stringValue())
                .isEqualTo("b");
        assertThat(draft.move("/steps/0", -1)).isEqualTo("/steps/0");
    }

    @Test
    void aChangeThatChangesNothingIsNoStepBack() {
        draft.edit("/steps/0", step -> step.put("id", "a"));

        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void freshIdsAreNotThoseOfStepsOrBranches() {
        draft.edit("/steps/0", step -> step.put("id", "handle-1"));

        assertThat(draft.freshId("handle")).isEqualTo("handle-2");
    }
}
