package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who does the tasks of somebody who is away. Everybody names a substitute for himself, administrators for anybody. */
public interface SubstitutionService {

    /** Those of somebody that count today or later, by day. */
    List<Substitution> of(Actor actor, UserId away);

    /** Those by which somebody is a substitute, today or later, by day. */
    List<Substitution> by(Actor actor, UserId substitute);

    /**
     * Names a substitute for the days between.
     *
     * @throws io.formwork.platform.error.Invalid when the days are wrong, meet those of another substitute, or the substitutes
     *     would wait for each other
     */
    Substitution name(Actor actor, UserId away, UserId substitute, LocalDate from, LocalDate until);

    /** Ends one at once, or takes it back before it begins. */
    void end(Actor actor, long id);

    /** The people for whom somebody does the tasks today, also those whose own substitute is away. */
    Set<UserId> awayFor(UserId substitute);

    /** Who does the tasks of these people today beside them: by substitute, for whom. */
    Map<UserId, UserId> substitutesOf(Collection<UserId> people);
}
