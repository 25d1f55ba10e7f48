package io.formwork.identity;

import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
class PasswordLoginService implements LoginService {

    private static final Logger log = LoggerFactory.getLogger(PasswordLoginService.class);

    private final UserRepository users;
    private final CachedActors actors;
    private final LoginFailures failures;
    private final Tokens tokens;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    PasswordLoginService(
            UserRepository users,
            CachedActors actors,
            LoginFailures failures,
            Tokens tokens,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.users = users;
        this.actors = actors;
        this.failures = failures;
        this.tokens = tokens;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Actor login(String login, String password) {
        if (login.isBlank()) {
            // There is nobody to protect by counting.
            throw new Forbidden("identity.login.refused");
        }
        if (failures.isLocked(login)) {
            throw new Forbidden("identity.login.locked", LoginFailures.LOCK.toMinutes());
        }
        var row = transactions.read(() -> users.findByLogin(login));
        boolean fits = Passwords.fits(password, row.map(UserRow::passwordHash).orElse(null));
        if (!fits || !row.get().active()) {
            failures.count(login);
            log.info("A login failed");
            failed("login.failed", row);
            if (failures.isLocked(login)) {
                failed("login.locked", row);
            }
            throw new Forbidden("identity.login.refused");
        }
        failures.clear(login);
        var id = new UserId(row.get().id());
        actors.forget(id);
        Actor actor = actors.find(id).orElseThrow(() -> new Forbidden("identity.login.refused"));
        events.publishEvent(Audited.of(actor, "login.succeeded", "user", id.toString(), actor.name()));
        return actor;
    }

    /** Never what was entered as the name, which may be a password, but the account if there is one. */
    private void failed(String action, Optional<UserRow> row) {
        String id = row.map(found -> Long.toString(found.id())).orElse("");
        String name = row.map(UserRow::name).orElse("");
        events.publishEvent(Audited.of(Actor.visitor(Language.ZH), action, "user", id, name));
    }

    @Override
    public String issueToken(Actor actor) {
        int version = actors.credentialVersion(actor.id()).orElseThrow(() -> new Forbidden("identity.login.refused"));
        return tokens.issue(actor.id(), version);
    }

    @Override
    public Optional<Actor> actorOf(String token) {
        return tokens.read(token).flatMap(claims -> actors.find(claims.user(), claims.credentialVersion()));
    }
}
