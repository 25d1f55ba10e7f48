package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Lets people who have forgotten their password choose another, by a link in a letter. Whoever asks gets the same answer after
 * the same time for every name, since what it comes to is found out on another thread. The second factor is asked as ever.
 */
@Singleton
public class PasswordResets {

    /** Where links lead, below the public address. */
    public static final String PATH = "reset";

    static final int MOST_FOR_NAME = 3;

    /** An address may be that of a whole office. */
    static final int MOST_FROM_ADDRESS = 20;

    private static final String CLOSED = "identity.reset.closed";

    private final ResetLetters letters;
    private final ResetTokens tokens;
    private final AttemptCounter counter;
    private final LoginChecks checks;
    private final UserService users;
    private final Actors actors;
    private final ApplicationEventPublisher<Audited> events;

    PasswordResets(
            ResetLetters letters,
            ResetTokens tokens,
            AttemptCounter counter,
            LoginChecks checks,
            UserService users,
            Actors actors,
            ApplicationEventPublisher<Audited> events) {
        this.letters = letters;
        this.tokens = tokens;
        this.counter = counter;
        this.checks = checks;
        this.users = users;
        this.actors = actors;
        this.events = events;
    }

    /**
     * Somebody has forgotten the password of a name or e-mail address, or says so.
     *
     * @throws Forbidden when that address has asked too often, whatever for
     */
    public void ask(String name) {
        String typed = name.strip();
        boolean often = AttemptCounter.address()
                .filter(address -> counter.count("reset address " + address) > MOST_FROM_ADDRESS)
                .isPresent();
        if (often) {
            throw new Forbidden("identity.reset.wait", checks.lockMinutes());
        }
        if (!typed.isEmpty() && counter.count("reset name " + typed.toLowerCase(Locale.ROOT)) <= MOST_FOR_NAME) {
            letters.write(typed);
        }
    }

    /** Whether a link still opens the door; looking at it does not use it up, as programs that read mail do. */
    public boolean isOpen(String token) {
        return tokens.find(token).isPresent();
    }

    /** Whether it is an invitation that opens the door: the person has no password yet. */
    public boolean isInvitation(String token) {
        return tokens.find(token).filter(tokens::isFirst).isPresent();
    }

    /**
     * Sets the password of whom the link was for; every session and token ends.
     *
     * @throws Conflict when the link opens nothing any more
     */
    public void reset(String token, String password) {
        Actor self = checks.transactions().write(() -> {
            PasswordResetRow row = tokens.use(token).orElseThrow(() -> new Conflict(CLOSED));
            Actor person = actors.find(new UserId(row.userId())).orElseThrow(() -> new Conflict(CLOSED));
            String action = tokens.isFirst(row) ? "invitation.accepted" : "password.reset";
            users.setPassword(person, person.id(), password);
            events.publishEvent(Audited.of(person, action, "user", person.id().toString(), person.name()));
            return person;
        });
        // Whoever was locked out by guessing at the old one may enter with the new.
        checks.attempts().succeeded(self.login());
    }
}
