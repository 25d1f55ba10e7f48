package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** What goes with a password: what it must be like, whether it is the person's own, and the sessions that began with another. */
@Singleton
public class OwnedPasswords {

    private final UserSecurityRepository rows;
    private final PasswordPolicy policy;
    private final Sessions sessions;

    OwnedPasswords(UserSecurityRepository rows, PasswordPolicy policy, Sessions sessions) {
        this.rows = rows;
        this.policy = policy;
        this.sessions = sessions;
    }

    /** The hash of a password that somebody gives to a person; whoever runs the installation may give any that is long enough. */
    public String hash(Actor actor, String password, String login, String name) {
        if (actor.id().equals(UserId.SYSTEM)) {
            policy.requireLength("/password", password);
        } else {
            policy.require("/password", password, login, name);
        }
        return Passwords.hash(password);
    }

    /** A person's password is another now. */
    public void changed(UserId user) {
        rows.setTemporary(user.value(), false);
        sessions.endAll(user, 0);
    }

    /** The person must choose a password of his own before anything else. */
    @Transactional
    public void demandNew(Actor actor, UserId user) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
        rows.setTemporary(user.value(), true);
    }
}
