package io.formwork.identity;

import io.formwork.platform.error.Forbidden;
import java.util.Optional;

/** Lets people in by login name and password. */
public interface LoginService {

    /**
     * The actor that login and password belong to.
     *
     * @throws Forbidden with the same words after the same time whether the login or the password is wrong, and other
     *     words once there were too many failures
     */
    Actor login(String login, String password);

    /** A token that proves for some hours who acts. */
    String issueToken(Actor actor);

    /** Who acts by a token, while it lasts, its user may sign in and has not set another password since. */
    Optional<Actor> actorOf(String token);
}
