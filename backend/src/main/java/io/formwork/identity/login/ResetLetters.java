package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.sql.DatabaseAway;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.platform.web.Origin;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out, while nobody waits for it, whose password was forgotten, and has a letter written if there is such a person. */
@Singleton
class ResetLetters {

    private static final Logger log = LoggerFactory.getLogger(ResetLetters.class);
    private static final int MOST_WAITING = 1_000;

    private final CredentialRepository people;
    private final ResetTokens tokens;
    private final FormworkSettings settings;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> audit;
    private final ApplicationEventPublisher<PasswordForgotten> events;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("password-reset").daemon().factory(),
            (work, full) -> log.warn("Too many ask for another password at once; some must ask again"));

    ResetLetters(
            CredentialRepository people,
            ResetTokens tokens,
            FormworkSettings settings,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher<Audited> audit,
            ApplicationEventPublisher<PasswordForgotten> events) {
        this.people = people;
        this.tokens = tokens;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** @param name a login name or an e-mail address, of somebody or nobody */
    void write(String name) {
        worker.execute(Origin.carried(() -> {
            try {
                transactions.write(() -> find(name).ifPresentOrElse(this::write, () -> tell("", "")));
            } catch (RuntimeException e) {
                if (DatabaseAway.in(e).isEmpty()) {
                    log.error("A letter about a forgotten password could not be written", e);
                } else {
                    log.warn("The database is away; who asked for another password must ask again");
                }
            }
        }));
    }

    private Optional<CredentialRow> find(String name) {
        return people.findByLogin(name).or(() -> {
            List<CredentialRow> same = people.findByEmail(name);
            return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
        });
    }

    private void write(CredentialRow person) {
        tell(person.user().toString(), person.name());
        Optional<String> token = person.mayReset() ? tokens.issue(person, ResetTokens.LIFE) : Optional.empty();
        token.ifPresent(secret -> events.publishEvent(new PasswordForgotten(
                person.login(),
                person.name(),
                String.valueOf(person.email()),
                Language.ofCode(person.language()),
                settings.publicUrl() + "/" + PasswordResets.PATH + "/" + secret,
                clock.instant().plus(ResetTokens.LIFE))));
    }

    /** Never what was typed, which may be a password, but the account if there is one. */
    private void tell(String user, String name) {
        audit.publishEvent(Audited.of(Actor.visitor(Language.ZH), "password.forgotten", "user", user, name));
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }
}
