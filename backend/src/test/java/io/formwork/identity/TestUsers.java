package io.formwork.identity;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Users for tests, each under a login of its own. */
@Singleton
public final class TestUsers {

    public static final String PASSWORD = "a good password";

    private final UserService users;
    private final RoleMembers roles;
    private final Actors actors;
    private final LoginService logins;
    private final DefinitionService definitions;

    TestUsers(UserService users, RoleMembers roles, Actors actors, LoginService logins, DefinitionService definitions) {
        this.users = users;
        this.roles = roles;
        this.actors = actors;
        this.logins = logins;
        this.definitions = definitions;
    }

    /** Somebody new without any role. */
    public Actor somebody() {
        return with(List.of(), "");
    }

    /** Somebody new with that role in an app; a role that is not published yet is, and grants nothing. */
    public Actor inRole(String app, String role) {
        publish(app, role);
        return with(List.of(role), app);
    }

    /** Publishes a role that grants nothing, unless there is one of that key. */
    public void publish(String app, String role) {
        DefinitionKey key = new DefinitionKey(app, "role", role);
        if (definitions.find(Actor.system(), key).isEmpty()) {
            ObjectNode document = Json.object().put("label", role);
            document.putArray("grants");
            Definition draft = definitions.saveDraft(Actor.system(), key, document, 0);
            definitions.publish(Actor.system(), key, draft.revision(), "");
        }
    }

    /** Somebody new with a role of that document, whose quotation marks are single ones, in an app. */
    public Actor holding(String app, String role) {
        DefinitionKey key = new DefinitionKey(app, "role", "r" + Long.toString(System.nanoTime(), 36));
        ObjectNode document = Json.readObject(role.replace('\'', '"')).put("label", key.key());
        Definition draft = definitions.saveDraft(Actor.system(), key, document, 0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
        return inRole(app, key.key());
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
