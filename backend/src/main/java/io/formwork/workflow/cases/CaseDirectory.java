package io.formwork.workflow.cases;

import io.formwork.access.AccessService;
import io.formwork.handover.Successors;
import io.formwork.identity.Actors;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What workflows need to know of people. */
@Singleton
class CaseDirectory {

    private final UserService users;
    private final Actors actors;
    private final RoleMembers members;
    private final AccessService accesses;
    private final Messages messages;
    private final Successors successors;

    CaseDirectory(
            UserService users,
            Actors actors,
            RoleMembers members,
            AccessService accesses,
            Messages messages,
            Successors successors) {
        this.successors = successors;
        this.users = users;
        this.actors = actors;
        this.members = members;
        this.accesses = accesses;
        this.messages = messages;
    }

    /** Somebody, also when the account is closed. */
    Optional<UserId> byLogin(String login) {
        return users.findByLogin(login).map(User::id);
    }

    /** Who does what falls to somebody: himself, or who took over when he left. */
    Optional<UserId> present(UserId user) {
        return isActive(user) ? Optional.of(user) : successors.of(user);
    }

    Set<UserId> inRole(String app, String role) {
        return ids(members.membersOf(app, role));
    }

    Set<UserId> administrators() {
        return ids(members.administrators());
    }

    private static Set<UserId> ids(Collection<User> people) {
        Set<UserId> ids = new LinkedHashSet<>();
        people.forEach(user -> ids.add(user.id()));
        return ids;
    }

    boolean isActive(UserId user) {
        return actors.find(user).isPresent();
    }

    /** The name shown to people. */
    String name(UserId user) {
        if (!user.isPerson()) {
            return user.equals(UserId.SYSTEM) ? "Formwork" : messages.text(Language.ZH, "workflow.visitor");
        }
        return users.find(user).map(User::name).orElse(user.toString());
    }

    String roleName(String app, String role, Language language) {
        return accesses.roles(app).stream()
                .filter(known -> known.key().equals(role))
                .map(known -> known.label().in(language, role))
                .findFirst()
                .orElse(role);
    }

    String administratorsName(Language language) {
        return messages.text(language, "workflow.administrators");
    }
}
