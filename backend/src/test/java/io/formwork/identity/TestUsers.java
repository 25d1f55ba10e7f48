package io.formwork.identity;

import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Users for tests, each under a login of its own. */
@Singleton
public final class TestUsers {

    public static final String PASSWORD = "a good password";

    private final UserService users;
    private final RoleMembers roles;
    private final Actors actors;
    private final LoginService logins;

    TestUsers(UserService users, RoleMembers roles, Actors actors, LoginService logins) {
        this.users = users;
        this.roles = roles;
        this.actors = actors;
        this.logins = logins;
    }

    /** Somebody new without any role. */
    public Actor somebody() {
        return with(List.of(), "");
    }

    /** Somebody new with that role in an app. */
    public Actor inRole(String app, String role) {
        return with(List.of(role), app);
    }

    public Actor administrator() {
        return actorOf(users.create(
                Actor.system(), NewUser.of(freshLogin(), "Ada Min", PASSWORD).asAdmin()));
    }

    /** A token with which REST takes the caller for that actor. */
    public String tokenOf(Actor actor) {
        return logins.issueToken(actor);
    }

    public static String freshLogin() {
        return "user-" + UUID.randomUUID();
    }

    private Actor with(List<String> held, String app) {
        User user = users.create(
                Actor.system(), new NewUser(freshLogin(), "Sam Somebody", null, PASSWORD, false, Language.EN));
        held.forEach(role -> roles.add(Actor.system(), user.id(), app, role));
        return actorOf(user);
    }

    private Actor actorOf(User user) {
        return actors.find(user.id()).orElseThrow();
    }
}
