package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcExternalPeople implements ExternalPeople {

    private final ExternalRepository rows;
    private final UserService users;
    private final UserAdministration accounts;
    private final Insiders insiders;
    private final Organisers organisers;
    private final BeanProvider<OutsideRecords> records;
    private final Remembered remembered;

    /** What others remember of people. */
    @Singleton
    record Remembered(Actors actors, Transactions transactions) {}

    JdbcExternalPeople(
            ExternalRepository rows,
            UserService users,
            UserAdministration accounts,
            Insiders insiders,
            Organisers organisers,
            BeanProvider<OutsideRecords> records,
            Remembered remembered) {
        this.rows = rows;
        this.users = users;
        this.accounts = accounts;
        this.insiders = insiders;
        this.organisers = organisers;
        this.records = records;
        this.remembered = remembered;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outside> find(Actor actor, UserId user) {
        organisers.require(actor);
        return Optional.ofNullable(read(java.util.List.of(user)).get(user));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, Outside> among(Actor actor, Collection<UserId> people) {
        organisers.require(actor);
        return read(people);
    }

    private Map<UserId, Outside> read(Collection<UserId> people) {
        Map<UserId, Outside> found = new HashMap<>();
        users.all(people).values().stream()
                .filter(User::external)
                .forEach(user -> found.put(user.id(), new Outside(null)));
        if (!found.isEmpty()) {
            rows.findByUserIdIn(found.keySet().stream().map(UserId::value).toList())
                    .forEach(row -> found.put(new UserId(row.userId()), new Outside(row.toStandsFor())));
        }
        return found;
    }

    @Override
    @Transactional
    public void set(Actor actor, UserId user, @Nullable Outside outside) {
        organisers.require(actor);
        User person = users.get(user);
        Outside before = read(java.util.List.of(user)).get(user);
        if (Objects.equals(before, outside)) {
            return;
        }
        if (outside != null) {
            insiders.requireNoPlace(person);
            requireThere(outside);
        }
        accounts.setExternal(actor, user, outside != null);
        rows.deleteById(user.value());
        if (outside != null) {
            outside.record()
                    .ifPresent(chosen -> rows.save(new ExternalRow(
                            user.value(), chosen.app(), chosen.form(), Long.parseLong(chosen.record()))));
        }
        organisers.changed(
                actor,
                Audited.of(actor, "external.changed", "user", user.toString(), person.name()),
                before == null ? null : before.words(),
                outside == null ? null : outside.words());
    }

    private void requireThere(Outside outside) {
        if (!outside.record().map(this::isThere).orElse(true)) {
            throw new Invalid(new Violation("/standsFor", "record", "organisation.external.record"));
        }
    }

    @Override
    public boolean isThere(StandsFor record) {
        return records.get().exists(record);
    }

    @Override
    @Transactional(readOnly = true)
    public void recordsChanged(Collection<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        rows.findByStandsForIn(changed.stream().map(Long::valueOf).toList())
                .forEach(row -> remembered
                        .transactions()
                        .afterCommit(() -> remembered.actors().forget(new UserId(row.userId()))));
    }
}
