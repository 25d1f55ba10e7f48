package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** What goes with a password: what it must be like, whether it is the person's own, and the sessions that began with another. */
@Singleton
public class OwnedPasswords {

    /** Without signs that look alike. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 18 signs of 55, which are 104 bits. */
    private static final int RANDOM_LENGTH = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** A password to begin with: too long to be guessed, so that it needs no slow hash; the first login gives it one. */
    public RandomPassword random() {
        String text = RANDOM.ints(RANDOM_LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (built, i) -> built.append(SIGNS.charAt(i)), StringBuilder::append)
                .toString();
        return new RandomPassword(text, Passwords.quickHash(text));
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
