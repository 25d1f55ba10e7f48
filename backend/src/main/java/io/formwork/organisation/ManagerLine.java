package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who answers to whom. */
public interface ManagerLine {

    /** The manager that was named for somebody. */
    Optional<UserId> named(Actor actor, UserId user);

    /** Names one, or none any more. */
    void name(Actor actor, UserId user, @Nullable UserId manager);

    /**
     * Whom somebody answers to, with an open account: who was named, else the head of the main department, else the head of
     * the department above it and so on; never oneself.
     *
     * @param level 1 for the direct manager, 2 for that one's, and so on
     */
    Optional<UserId> managerOf(UserId user, int level);

    /** The head of a department with an open account, else the one of the department above it and so on. */
    Optional<UserId> headOf(DepartmentId department);

    /** The head of somebody's main department, or of the one above it; never oneself. */
    Optional<UserId> headOver(UserId user);
}
