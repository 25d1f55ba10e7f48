package io.formwork.workflow.engine;

import java.util.List;

/**
 * How a case comes to a step.
 *
 * @param execution by which the engine lets it go on from there
 * @param path the flows by which it came since it last waited
 */
public record Arrival(String step, String execution, List<String> path) {

    public Arrival {
        path = List.copyOf(path);
    }
}
