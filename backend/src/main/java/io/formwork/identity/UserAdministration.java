package io.formwork.identity;

import io.formwork.identity.login.OwnedPasswords;
import io.formwork.identity.login.RandomPassword;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What administrators do with the accounts of others: an account and its roles change together or not at all. */
@Singleton
public class UserAdministration {

    private static final int LOGINS_AT_ONCE = 1_000;

    private final UserRepository rows;
    private final UserService users;
    private final RoleMembers roles;
    private final Actors actors;
    private final OwnedPasswords passwords;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    UserAdministration(
            UserRepository rows,
            UserService users,
            RoleMembers roles,
            Actors actors,
            OwnedPasswords passwords,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.users = users;
        this.roles = roles;
        this.actors = actors;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
    }

    /** A page of all accounts, closed ones too, whose name, login, department or e-mail address has the text in it; by name. */
    @Transactional(readOnly = true)
    public List<User> list(Actor actor, UserQuery query, int offset, int limit) {
        requireAdmin(actor);
        return rows.list(pattern(query.text()), query.external(), offset, limit).stream()
                .map(UserRow::toUser)
                .toList();
    }

    /** How many accounts that list has. */
    @Transactional(readOnly = true)
    public long count(Actor actor, UserQuery query) {
        requireAdmin(actor);
        return rows.countListed(pattern(query.text()), query.external());
    }

    /** @param held the role keys by app */
    @Transactional
    public User create(Actor actor, NewUser user, Map<String, Set<String>> held) {
        User created = users.create(actor, user);
        roles.set(actor, created.id(), held);
        return created;
    }

    /**
     * Changes an account and its roles; roles in apps that are not named stay. Nobody may take the rights of an administrator
     * from himself, so that one is always left.
     */
    @Transactional
    public User change(Actor actor, UserId id, UserChange change, Map<String, Set<String>> held) {
        requireAdmin(actor);
        UserChecks.require(change);
        User before = users.get(id);
        if (actor.id().equals(id) && before.admin() && !change.admin()) {
            throw new Conflict("identity.admin.self");
        }
        requireInside(before, change.admin());
        rows.change(
                id.value(),
                change.name(),
                change.email(),
                change.admin(),
                change.language().code());
        roles.set(actor, id, held);
        transactions.afterCommit(() -> actors.forget(id));
        User after = users.get(id);
        if (!after.equals(before)) {
            events.publishEvent(Audited.of(actor, "user.changed", "user", id.toString(), after.name())
                    .changed(AccountWords.of(before), AccountWords.of(after)));
        }
        return after;
    }

    /** Makes somebody a person from outside, or one from inside again. */
    @Transactional
    public void setExternal(Actor actor, UserId id, boolean external) {
        requireAdmin(actor);
        User user = users.get(id);
        if (external) {
            requireInside(user.withExternal(true), user.admin());
        }
        rows.setExternal(id.value(), external);
        transactions.afterCommit(() -> actors.forget(id));
    }

    /** Nobody from outside looks after everybody. */
    private static void requireInside(User user, boolean admin) {
        if (user.external() && admin) {
            throw new Conflict("identity.external.admin", user.name());
        }
    }

    /** What is wrong with an account to be made, apart from a login that is taken. */
    public List<Violation> check(NewUser user) {
        return UserChecks.check(user);
    }

    /** The accounts of many logins at once, by the login in small letters. */
    @Transactional(readOnly = true)
    public Map<String, User> byLogin(Actor actor, Collection<String> logins) {
        requireAdmin(actor);
        Map<String, User> found = new HashMap<>();
        List<String> all = List.copyOf(logins);
        for (int from = 0; from < all.size(); from += LOGINS_AT_ONCE) {
            rows.findByLoginIn(all.subList(from, Math.min(all.size(), from + LOGINS_AT_ONCE)))
                    .forEach(row -> found.put(row.login().toLowerCase(Locale.ROOT), row.toUser()));
        }
        return found;
    }

    /** Gives a new account a random password that must be changed at the first login; it is told only here. */
    @Transactional
    public String giveFirstPassword(Actor actor, UserId id) {
        requireAdmin(actor);
        RandomPassword password = passwords.random();
        rows.setPassword(id.value(), password.hash());
        passwords.demandNew(actor, id);
        return password.text();
    }

    static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}
