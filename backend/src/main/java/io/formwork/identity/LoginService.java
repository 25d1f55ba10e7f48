package io.formwork.identity;

import io.formwork.identity.login.Credentials;
import io.formwork.platform.error.Forbidden;
import java.util.Optional;

/** Lets people in by login name, password and, where they have one, second factor. */
public interface LoginService {

    /** The key of the refusal when the password is right and a code is needed too. */
    String CODE_NEEDED = "identity.code.needed";

    /** The key of the refusal when the password is right but must be replaced by a new one first. */
    String PASSWORD_TEMPORARY = "identity.password.temporary";

    /**
     * The actor that the credentials belong to.
     *
     * @throws Forbidden with the same words after the same time whether the login or the password is wrong, and other
     *     words once there were too many failures
     */
    Actor login(Credentials credentials);

    default Actor login(String login, String password) {
        return login(Credentials.of(login, password));
    }

    /**
     * Lets in whom a provider has proved, by a code of his own second factor.
     *
     * @throws Forbidden when the code is wrong, or there were too many failures
     */
    Actor enterProven(UserId user, String code);

    /** Makes sure once more that it is the person himself, by his password. */
    void confirm(Actor actor, String password);

    /** A token that proves until its session ends who acts. */
    String issueToken(Actor actor);

    /** Ends the session of a token. */
    void leave(String token);

    /** Who acts by a token, while its session goes on, its user may sign in and has not set another password since. */
    Optional<Actor> actorOf(String token);
}
