package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * An arrow between two nodes.
 *
 * @param guard when the flow is taken; absent for a flow that is always taken, or when no other is
 * @param labelAt the upper left corner of the label
 */
public record DrawnFlow(
        String id,
        String from,
        String to,
        LocalizedText label,
        Optional<Guard> guard,
        List<Point> way,
        Optional<Point> labelAt) {

    /** What decides on a flow. */
    public sealed interface Guard {

        /** The condition of a branch. */
        record Branch(String step, String branch) implements Guard {}

        /** A refusal in an approval. */
        record Rejected() implements Guard {}
    }

    public DrawnFlow {
        way = List.copyOf(way);
    }
}
