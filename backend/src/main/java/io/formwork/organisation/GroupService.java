package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of people across departments. Everybody with an account may know their names; only administrators change them. */
public interface GroupService {

    /** All of them, by name. */
    List<PersonGroup> list(Actor actor);

    Optional<PersonGroup> find(Actor actor, GroupId group);

    Optional<PersonGroup> findByName(String name);

    PersonGroup create(Actor actor, String name);

    void rename(Actor actor, GroupId group, String name);

    /** Names a group and gives it exactly these people; a new one without an id. */
    void save(Actor actor, @Nullable GroupId group, String name, Set<UserId> people);

    void delete(Actor actor, GroupId group);

    Set<UserId> members(Actor actor, GroupId group);

    /** Gives a group exactly these people. */
    void setMembers(Actor actor, GroupId group, Set<UserId> people);

    /** Adds people to a group; who is in it already stays. */
    void join(Actor actor, GroupId group, Set<UserId> people);
}
