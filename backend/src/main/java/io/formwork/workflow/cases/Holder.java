package io.formwork.workflow.cases;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.ArrayList;
import java.util.List;

/** Who holds a task, as it is stored: a person, a role of an app, or the administrators. */
final class Holder {

    static final String ADMINISTRATORS = "admin";
    private static final String USER = "user:";
    private static final String ROLE = "role:";

    private Holder() {}

    static String user(UserId user) {
        return USER + user.value();
    }

    static String role(String app, String role) {
        return ROLE + app + "/" + role;
    }

    /** Under which names somebody holds tasks. */
    static List<String> of(Actor actor) {
        List<String> holders = new ArrayList<>(List.of(user(actor.id())));
        actor.roles().forEach((app, roles) -> roles.forEach(role -> holders.add(role(app, role))));
        if (actor.admin()) {
            holders.add(ADMINISTRATORS);
        }
        return holders;
    }

    static boolean isUser(String holder) {
        return holder.startsWith(USER);
    }

    static UserId userOf(String holder) {
        return new UserId(Long.parseLong(holder.substring(USER.length())));
    }

    static boolean isRole(String holder) {
        return holder.startsWith(ROLE);
    }

    static String appOf(String holder) {
        return holder.substring(ROLE.length(), holder.indexOf('/'));
    }

    static String roleOf(String holder) {
        return holder.substring(holder.indexOf('/') + 1);
    }
}
