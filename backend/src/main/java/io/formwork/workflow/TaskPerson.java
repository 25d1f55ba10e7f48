package io.formwork.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who holds or held a task.
 *
 * @param name of a person, a role or the administrators
 * @param role whether it is a role that holds it
 * @param state {@code open}, {@code done}, {@code rejected}, {@code skipped} or {@code passed}
 * @param behalf the name of the one in whose place it was done, empty when it was done for oneself
 */
public record TaskPerson(
        String name, boolean role, String state, Optional<Instant> at, String comment, String behalf) {}
