package io.formwork.ui.report.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import io.formwork.report.ReportSection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDraftTest {

    private final ReportDraft draft = new ReportDraft(Json.object().put("label", "x"));

    @Test
    void newSectionsHaveIdsOfTheirOwn() {
        draft.add(ReportSection.Type.TEXT);
        draft.add(ReportSection.Type.TEXT);
        draft.remove(0);
        draft.add(ReportSection.Type.TEXT);

        assertThat(ids()).containsExactly("text-2", "text-1");
    }

    @Test
    void aSectionMovesToWhereItWasPut() {
        draft.add(ReportSection.Type.TEXT);
        draft.add(ReportSection.Type.METRICS);
        draft.add(ReportSection.Type.CASES);

        draft.move(0, 2);
        assertThat(ids()).containsExactly("metrics-1", "cases-1", "text-1");
        draft.move(2, 0);
        assertThat(ids()).containsExactly("text-1", "metrics-1", "cases-1");
        draft.move(0, -1);
        assertThat(ids()).containsExactly("text-1", "metrics-1", "cases-1");
    }

    @Test
    void everyChangeCanBeTakenBackAndDoneAgain() {
        draft.add(ReportSection.Type.TREND);
        var afterAdding = draft.document().deepCopy();
        draft.changeSection(0, section -> section.put("chart", "bar"));
        var afterChanging = draft.document().deepCopy();
        draft.remove(0);

        draft.undo();
        assertThat(draft.document()).isEqualTo(afterChanging);
        draft.undo();
        assertThat(draft.document()).isEqualTo(afterAdding);
        draft.redo();
        assertThat(draft.document()).isEqualTo(afterChanging);
        draft.changeSection(0, section -> section.put("chart", "line"));

        assertThat(draft.canRedo()).isFalse();
    }

    @Test
    void aChangeThatChangesNothingIsNotRemembered() {
        draft.change(whole -> whole.put("label", "x"));

        assertThat(draft.canUndo()).isFalse();
    }

    private List<String> ids() {
        return draft.sections().stream()
                .map(section -> section.path("id").asString(""))
                .toList();
    }
}
