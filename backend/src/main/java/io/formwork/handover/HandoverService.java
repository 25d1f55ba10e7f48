package io.formwork.handover;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands over what somebody leaves behind. For administrators. */
public interface HandoverService {

    /** What names somebody now. */
    List<HandoverItem> preview(Actor actor, UserId leaver);

    /**
     * Closes the account and writes down what is to be handed over, both or neither; {@link #carryOut} does it.
     *
     * @throws io.formwork.platform.error.Invalid when the successor is nobody, the leaver, or has a closed account
     * @throws io.formwork.platform.error.Conflict when an act for the same person was cut short and must be continued first
     */
    Handover begin(Actor actor, UserId leaver, UserId successor, String reason, Set<String> items);

    /** Does what was written down, or what is left of it. */
    Handover carryOut(Actor actor, long id);

    /** The act for somebody that was cut short. */
    Optional<Handover> findUnfinished(Actor actor, UserId leaver);
}
