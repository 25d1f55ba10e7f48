package io.formwork.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which role in which app. */
public interface RoleMembers {

    /** The role keys of a user, by app. */
    Map<String, Set<String>> rolesOf(UserId user);

    /** The roles of many users at once, for lists: by user, the role keys by app. */
    Map<UserId, Map<String, Set<String>>> rolesOf(Collection<UserId> users);

    /** Gives a user exactly these roles in these apps; roles in other apps stay. */
    void set(Actor actor, UserId user, Map<String, Set<String>> roles);

    /** The active users who hold a role, by name. */
    List<User> membersOf(String app, String role);

    /** A page of them whose name or login contains the text. */
    List<User> membersOf(String app, String role, String text, int offset, int limit);

    /** How many such there are. */
    long countMembers(String app, String role, String text);

    List<User> administrators();

    /** Gives a role; nothing happens to who holds it already. */
    void add(Actor actor, UserId user, String app, String role);

    void remove(Actor actor, UserId user, String app, String role);

    /** Takes a role that ends from everybody, so that one of the same name begins without holders. */
    void end(Actor actor, String app, String role);
}
