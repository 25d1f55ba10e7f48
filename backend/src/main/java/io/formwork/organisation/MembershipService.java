package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who belongs where. Lists of people are for administrators; everybody else knows people by the records he sees. */
public interface MembershipService {

    /** All of somebody, past and future ones too, the main one first. */
    List<Membership> of(Actor actor, UserId user);

    /** Those of many that count today, for lists. */
    Map<UserId, List<Membership>> today(Actor actor, Collection<UserId> users);

    /** Gives somebody exactly these; of those that count on one day at most one may be the main one. */
    void set(Actor actor, UserId user, List<Membership> memberships);

    /** A page of the people who belong to a department today, by name; with those below it if asked for. */
    List<User> members(Actor actor, MemberQuery query, int offset, int limit);

    long count(Actor actor, MemberQuery query);

    /** The names of all positions that somebody holds or held. */
    List<String> positions(Actor actor);
}
