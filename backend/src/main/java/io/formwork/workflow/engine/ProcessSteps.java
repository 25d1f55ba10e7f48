package io.formwork.workflow.engine;

import java.util.List;

/** What the engine asks when a case moves. A case is named by the id that was given when it was started. */
public interface ProcessSteps {

    /** A case comes to a step; answers whether it goes on at once. */
    boolean enter(long instance, Arrival arrival);

    /** A case leaves a step in which it waited; {@code timedOut} when its timer fired. */
    void leave(long instance, String step, boolean timedOut);

    /** Whether a case takes a branch. */
    boolean takes(long instance, String step, String branch);

    /** A case is over, having come by these flows since it last waited; {@code rejected} when a refusal ended it. */
    void ended(long instance, boolean rejected, List<String> path);

    /** A timer could not go on after several attempts. */
    void failed(long instance, String reason);
}
