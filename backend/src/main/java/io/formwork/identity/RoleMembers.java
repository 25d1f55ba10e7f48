package io.formwork.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which role in which app. */
public interface RoleMembers {

    /** The role keys of a user, by app. */
    Map<String, Set<String>> rolesOf(UserId user);

    /** The active users who hold a role, by name. */
    List<User> membersOf(String app, String role);

    List<User> administrators();

    /** Gives a role; nothing happens to who holds it already. */
    void add(Actor actor, UserId user, String app, String role);

    void remove(Actor actor, UserId user, String app, String role);
}
