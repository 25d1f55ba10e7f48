package io.formwork.handover;

import io.formwork.identity.Actor;
import io.formwork.identity.User;

/**
 * Who hands over what somebody leaves behind, and to whom.
 *
 * @param actor the administrator who does it
 * @param reason why, in his words; may be empty
 */
public record HandoverOrder(Actor actor, User leaver, User successor, String reason) {}
