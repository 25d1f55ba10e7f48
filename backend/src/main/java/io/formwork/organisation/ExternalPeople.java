package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People from outside, such as customers and partners, and the records that stand for them. They have no place in the
 * organisation, and never the rights of an administrator.
 */
public interface ExternalPeople {

    /** Nothing for people from inside. */
    Optional<Outside> find(Actor actor, UserId user);

    /** Those among many who are from outside, for lists. */
    Map<UserId, Outside> among(Actor actor, Collection<UserId> users);

    /** Makes somebody a person from outside, or with nothing one from inside. */
    void set(Actor actor, UserId user, @Nullable Outside outside);

    /** Whether the record that stands for somebody is still there. */
    boolean isThere(StandsFor record);

    /** Tells that some of the records were deleted or came back, in the current transaction. */
    void recordsChanged(Collection<String> records);
}
