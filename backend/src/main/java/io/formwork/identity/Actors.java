package io.formwork.identity;

import java.util.Optional;

/** Knows who may act as whom, from memory where it can. */
public interface Actors {

    /** The actor for a user who may sign in. */
    Optional<Actor> find(UserId id);

    /** The same, if no password was set since the credentials of that version were given out. */
    Optional<Actor> find(UserId id, int credentialVersion);

    /** The version of the credentials that user may sign in with now. */
    Optional<Integer> credentialVersion(UserId id);

    /** Forgets what is remembered of a user whose account or roles changed. */
    void forget(UserId id);

    /** Forgets what is remembered of everybody, because the organisation changed. */
    void forgetAll();
}
