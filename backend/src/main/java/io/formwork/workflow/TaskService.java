package io.formwork.workflow;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;

/** What waits for people, and how they do it. */
public interface TaskService {

    TaskPage list(Actor actor, TaskQuery query);

    TaskCounts counts(Actor actor);

    /** @throws io.formwork.platform.error.NotFound when the task is none of the actor's business */
    TaskDetail get(Actor actor, long task);

    /**
     * Does a task: writes the step's fields into the record and lets the case go on, both or neither.
     *
     * @throws io.formwork.platform.error.Conflict when somebody else was first, saying who
     * @throws io.formwork.platform.error.Invalid when a required field is empty or a value breaks a rule
     */
    void complete(Actor actor, long task, TaskCompletion completion);

    /** Hands a task to somebody else. */
    void transfer(Actor actor, long task, UserId to, String comment);
}
