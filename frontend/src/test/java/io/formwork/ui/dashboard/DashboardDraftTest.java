package io.formwork.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DashboardDraftTest {

    @Test
    void aNewCardStandsAtTheFirstFreePlaceUnderAnIdOfItsOwn() {
        DashboardDraft draft = new DashboardDraft(
                Json.readObject("{\"cards\":[{\"id\":\"card-7\",\"x\":0,\"y\":0,\"w\":9,\"h\":4}]}"));

        draft.add(Json.object().put("type", "number"), 3, 2);
        draft.add(Json.object().put("type", "line"), 6, 4);

        assertThat(draft.card("card-8").path("x").asInt(-1)).isEqualTo(9);
        assertThat(draft.card("card-8").path("y").asInt(-1)).isZero();
        assertThat(draft.card("card-9").path("x").asInt(-1)).isZero();
        assertThat(draft.card("card-9").path("y").asInt(-1)).isEqualTo(4);
        assertThat(draft.card("card-9").path("w").asInt(-1)).isEqualTo(6);
    }

    @Test
    void everyChangeCanBeUndoneAndDoneAgain() {
        ObjectNode start =
                Json.readObject("{\"cards\":[{\"id\":\"a\",\"type\":\"text\",\"x\":0,\"y\":0,\"w\":3,\"h\":2}]}");
        DashboardDraft draft = new DashboardDraft(start);
        draft.add(Json.object().put("type", "line"), 6, 4);
        draft.move(Json.parse("[{\"id\":\"a\",\"x\":4,\"y\":1,\"w\":2,\"h\":2}]"));
        draft.remove("card-1");
        ObjectNode end = draft.document();

        while (draft.canUndo()) {
            draft.undo();
        }
        assertThat(draft.document()).isEqualTo(start);
        while (draft.canRedo()) {
            draft.redo();
        }

        assertThat(draft.document()).isEqualTo(end);
    }

    @Test
    void movingNothingIsNoChange() {
        DashboardDraft draft =
                new DashboardDraft(Json.readObject("{\"cards\":[{\"id\":\"a\",\"x\":1,\"y\":1,\"w\":2,\"h\":2}]}"));

        draft.move(Json.parse("[{\"id\":\"a\",\"x\":1,\"y\":1,\"w\":2,\"h\":2}]"));

        assertThat(draft.canUndo()).isFalse();
    }
}
