package io.formwork.identity;

import io.formwork.platform.text.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the first parameter of everything that is done for somebody.
 *
 * @param login the name used to sign in
 * @param name the name shown to people
 * @param admin may do everything in every app
 * @param roles role keys by app
 * @param pass what a visitor without an account was handed
 * @param standing where he stands in the organisation
 * @param external from outside: a customer or partner, who does not get to know the people inside
 */
public record Actor(
        UserId id,
        String login,
        String name,
        boolean admin,
        Map<String, Set<String>> roles,
        Language language,
        @Nullable Pass pass,
        Standing standing,
        boolean external) {

    private static final Actor SYSTEM = new Actor(UserId.SYSTEM, "system", "Formwork", true, Map.of(), Language.ZH);

    public Actor {
        Map<String, Set<String>> copy = new TreeMap<>();
        roles.forEach((app, keys) -> copy.put(app, Set.copyOf(keys)));
        roles = Map.copyOf(copy);
    }

    public Actor(
            UserId id, String login, String name, boolean admin, Map<String, Set<String>> roles, Language language) {
        this(id, login, name, admin, roles, language, null);
    }

    public Actor(
            UserId id,
            String login,
            String name,
            boolean admin,
            Map<String, Set<String>> roles,
            Language language,
            @Nullable Pass pass) {
        this(id, login, name, admin, roles, language, pass, Standing.NOWHERE, false);
    }

    /** The engine itself: workflows, timers and installations that nobody in particular set off. */
    public static Actor system() {
        return SYSTEM;
    }

    /** Somebody from outside who came by a public link and has no account. */
    public static Actor visitor(Language language) {
        return new Actor(UserId.VISITOR, "visitor", "visitor", false, Map.of(), language);
    }

    /** A visitor who may do what his pass opens, and nothing else. */
    public static Actor visitor(Language language, Pass pass) {
        return new Actor(UserId.VISITOR, "visitor", "visitor", false, Map.of(), language, pass);
    }

    /** The role keys held in an app. */
    public Set<String> rolesIn(String app) {
        return roles.getOrDefault(app, Set.of());
    }

    /** The same person with no more than these roles in this app. */
    public Actor limitedTo(String app, Set<String> only) {
        return new Actor(id, login, name, false, Map.of(app, only), language, pass, Standing.NOWHERE, external);
    }

    public Actor speaking(Language other) {
        return new Actor(id, login, name, admin, roles, other, pass, standing, external);
    }

    /** The same, standing somewhere in the organisation. */
    public Actor standing(Standing place) {
        return new Actor(id, login, name, admin, roles, language, pass, place, external);
    }

    /** The same, as somebody from outside or not. */
    public Actor external(boolean outside) {
        return new Actor(id, login, name, admin, roles, language, pass, standing, outside);
    }
}
