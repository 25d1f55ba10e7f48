package io.formwork.workflow;

import java.util.List;

/**
 * A process to be drawn.
 *
 * @param xml BPMN 2.0 with its layout
 * @param visited the ids of the nodes and flows through which the case came
 * @param current where it stands
 */
public record WorkflowDiagram(String xml, List<String> visited, List<WaitingStep> current) {

    public WorkflowDiagram {
        visited = List.copyOf(visited);
        current = List.copyOf(current);
    }
}
