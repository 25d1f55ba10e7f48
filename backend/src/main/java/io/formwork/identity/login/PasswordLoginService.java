package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.LoginService;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.platform.web.Origin;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
class PasswordLoginService implements LoginService {

    private static final Logger log = LoggerFactory.getLogger(PasswordLoginService.class);

    private final LoginChecks checks;
    private final Actors actors;
    private final UserService users;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    PasswordLoginService(
            LoginChecks checks,
            Actors actors,
            UserService users,
            Tokens tokens,
            Sessions sessions,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.checks = checks;
        this.actors = actors;
        this.users = users;
        this.tokens = tokens;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Actor login(Credentials credentials) {
        String login = credentials.login();
        if (login.isBlank()) {
            // There is nobody to protect by counting.
            throw refused();
        }
        var verdict = checks.attempts().count(login);
        if (verdict == LoginAttempts.Verdict.MUST_WAIT) {
            throw new Forbidden("identity.login.locked", checks.lockMinutes());
        }
        Optional<CredentialRow> row = checks.find(login);
        if (!checks.fits(row, credentials.password())) {
            throw failed(row, verdict, "identity.login.refused");
        }
        CredentialRow found = row.orElseThrow();
        var id = new UserId(found.id());
        boolean temporary = checks.isTemporary(id);
        Optional<String> wanting = wanting(found, credentials, temporary);
        if (wanting.isPresent()) {
            checks.attempts().succeeded(login);
            throw new Forbidden(wanting.get());
        }
        if (checks.needsCode(id) && !checks.factor().accepts(id, String.valueOf(credentials.code()))) {
            throw failed(row, verdict, "identity.code.wrong");
        }
        checks.attempts().succeeded(login);
        if (temporary) {
            Actor self = actors.find(id).orElseThrow(PasswordLoginService::refused);
            users.setPassword(self, id, String.valueOf(credentials.newPassword()));
        }
        return entered(id);
    }

    /** What must be brought besides the password, which is right; asked before a code is used up. */
    private Optional<String> wanting(CredentialRow row, Credentials credentials, boolean temporary) {
        var id = new UserId(row.id());
        boolean coded = checks.needsCode(id);
        if (coded && (credentials.code() == null || credentials.code().isBlank())) {
            return Optional.of(CODE_NEEDED);
        }
        boolean rest = Origin.current().way() == Origin.Way.REST;
        if (rest && !coded && checks.rules().current().requiresSecondFactor(row.admin())) {
            return Optional.of("identity.totp.missing");
        }
        if (!temporary) {
            return Optional.empty();
        }
        String chosen = credentials.newPassword();
        if (chosen == null || chosen.equals(credentials.password())) {
            return Optional.of(PASSWORD_TEMPORARY);
        }
        checks.policy().check("/newPassword", chosen, row.login(), row.name()).ifPresent(violation -> {
            checks.attempts().succeeded(row.login());
            throw new Invalid(violation);
        });
        return Optional.empty();
    }

    @Override
    public Actor enterProven(UserId id, String code) {
        String login = actors.find(id).map(Actor::login).orElseThrow(PasswordLoginService::refused);
        var verdict = checks.attempts().count(login);
        if (verdict == LoginAttempts.Verdict.MUST_WAIT) {
            throw new Forbidden("identity.login.locked", checks.lockMinutes());
        }
        if (!checks.factor().accepts(id, code)) {
            throw failed(checks.find(login), verdict, "identity.code.wrong");
        }
        checks.attempts().succeeded(login);
        return entered(id);
    }

    private Actor entered(UserId id) {
        actors.forget(id);
        Actor actor = actors.find(id).orElseThrow(PasswordLoginService::refused);
        events.publishEvent(Audited.of(actor, "login.succeeded", "user", id.toString(), actor.name()));
        return actor;
    }

    @Override
    public void confirm(Actor actor, String password) {
        var verdict = checks.attempts().count(actor.login());
        if (verdict == LoginAttempts.Verdict.MUST_WAIT) {
            throw new Forbidden("identity.login.locked", checks.lockMinutes());
        }
        Optional<CredentialRow> row = checks.find(actor.login());
        if (!checks.fits(row, password)) {
            throw failed(row, verdict, "identity.login.refused");
        }
        checks.attempts().succeeded(actor.login());
    }

    /** Tells never what was entered as the name, which may be a password, but the account if there is one. */
    private Forbidden failed(Optional<CredentialRow> row, LoginAttempts.Verdict verdict, String key) {
        log.info("A login failed");
        tell("login.failed", row);
        if (verdict == LoginAttempts.Verdict.LAST_TRY) {
            tell("login.locked", row);
        }
        return new Forbidden(key);
    }

    private void tell(String action, Optional<CredentialRow> row) {
        String id = row.map(found -> Long.toString(found.id())).orElse("");
        String name = row.map(CredentialRow::name).orElse("");
        events.publishEvent(Audited.of(Actor.visitor(Language.ZH), action, "user", id, name));
    }

    @Override
    public String issueToken(Actor actor) {
        int version = actors.credentialVersion(actor.id()).orElseThrow(PasswordLoginService::refused);
        return transactions.write(() -> tokens.issue(sessions.begin(actor.id()), version));
    }

    @Override
    public void leave(String token) {
        tokens.read(token).ifPresent(claims -> sessions.leave(claims.session()));
    }

    @Override
    public Optional<Actor> actorOf(String token) {
        if (KeyHolders.isKey(token)) {
            return checks.keys().actorOf(token);
        }
        return tokens.read(token)
                .filter(claims -> sessions.isLive(claims.session()))
                .flatMap(claims -> actors.find(claims.user(), claims.credentialVersion()));
    }

    private static Forbidden refused() {
        return new Forbidden("identity.login.refused");
    }
}
