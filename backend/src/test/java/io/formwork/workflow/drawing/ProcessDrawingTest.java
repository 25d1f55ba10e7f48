package io.formwork.workflow.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.workflow.TestWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessDrawingTest {

    @ParameterizedTest
    @ValueSource(strings = {"complaint-handling", "follow-up", "follow-up-task"})
    void noBoxLiesOnAnotherAndNoArrowRunsThroughOne(String workflow) {
        ProcessDrawing drawing = WorkflowDefinition.parse(
                        new DefinitionKey("cp", "workflow", workflow),
                        1,
                        TestWorkflows.shipped("workflows/" + workflow),
                        new ArrayList<>())
                .draw();

        List<DrawnNode> boxes = drawing.nodes().stream()
                .filter(node -> node.kind() != DrawnNode.Kind.TIMER)
                .toList();
        for (DrawnNode box : boxes) {
            assertThat(boxes).filteredOn(other -> other != box).noneMatch(other -> overlap(box, other));
            for (DrawnFlow flow : drawing.flows()) {
                boolean itsOwn = flow.from().equals(box.id()) || flow.to().equals(box.id());
                assertThat(itsOwn || !runsThrough(flow, box))
                        .as("%s through %s", flow.id(), box.id())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint-handling", "follow-up", "follow-up-task"})
    void everyArrowRunsAlongTheAxesAndTouchesItsNodes(String workflow) {
        ProcessDrawing drawing = WorkflowDefinition.parse(
                        new DefinitionKey("cp", "workflow", workflow),
                        1,
                        TestWorkflows.shipped("workflows/" + workflow),
                        new ArrayList<>())
                .draw();

        for (DrawnFlow flow : drawing.flows()) {
            for (int i = 1; i < flow.way().size(); i++) {
                Point from = flow.way().get(i - 1);
                Point to = flow.way().get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as(flow.id())
                        .isTrue();
            }
            DrawnNode target = drawing.nodes().stream()
                    .filter(node -> node.id().equals(flow.to()))
                    .findFirst()
                    .orElseThrow();
            assertThat(flow.way().getLast()).isIn(target.left(), target.top(), target.bottom());
        }
    }

    private static boolean overlap(DrawnNode one, DrawnNode other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean runsThrough(DrawnFlow flow, DrawnNode box) {
        for (int i = 1; i < flow.way().size(); i++) {
            Point from = flow.way().get(i - 1);
            Point to = flow.way().get(i);
            boolean inside = Math.min(from.x(), to.x()) < box.x() + box.width()
                    && Math.max(from.x(), to.x()) > box.x()
                    && Math.min(from.y(), to.y()) < box.y() + box.height()
                    && Math.max(from.y(), to.y()) > box.y();
            if (inside) {
                return true;
            }
        }
        return false;
    }
}
