package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets new people choose their first password themselves, by a link in a letter: good once and for a week, and only the newest of
 * a person. Whoever has a password, however he came by it, is invited no more. For administrators.
 */
@Singleton
public class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    private final CredentialRepository people;
    private final PasswordResetRepository rows;
    private final ResetTokens tokens;
    private final FormworkSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> audit;
    private final ApplicationEventPublisher<PersonInvited> events;

    Invitations(
            CredentialRepository people,
            PasswordResetRepository rows,
            ResetTokens tokens,
            FormworkSettings settings,
            Clock clock,
            ApplicationEventPublisher<Audited> audit,
            ApplicationEventPublisher<PersonInvited> events) {
        this.people = people;
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Whether somebody is still without a password and can be written to. */
    @Transactional(readOnly = true)
    public boolean mayInvite(Actor actor, UserId user) {
        requireAdmin(actor);
        return people.findById(user.value()).filter(CredentialRow::mayBegin).isPresent();
    }

    /**
     * Sends somebody an invitation; those before are worth nothing any more.
     *
     * @throws Conflict when the person has a password already, cannot be written to, or got many letters today
     */
    @Transactional
    public void send(Actor actor, UserId user) {
        requireAdmin(actor);
        CredentialRow person =
                people.findById(user.value()).orElseThrow(() -> new NotFound("identity.user.unknown", user.toString()));
        String email = person.email();
        if (!person.mayBegin() || email == null) {
            throw new Conflict("identity.invitation.unfit", person.name());
        }
        String token = tokens.issue(person, LIFE)
                .orElseThrow(() -> new Conflict("identity.invitation.many", person.name(), ResetTokens.MOST_A_DAY));
        audit.publishEvent(Audited.of(actor, "user.invited", "user", user.toString(), person.name())
                .changed(null, email));
        events.publishEvent(new PersonInvited(
                person.login(),
                person.name(),
                actor.name(),
                email,
                Language.ofCode(person.language()),
                settings.publicUrl() + "/" + PasswordResets.PATH + "/" + token,
                clock.instant().plus(LIFE)));
    }

    /** The newest invitation of each of these people who has no password yet. */
    @Transactional(readOnly = true)
    public Map<UserId, Invitation> among(Actor actor, Collection<UserId> users) {
        requireAdmin(actor);
        Map<UserId, Invitation> found = new HashMap<>();
        if (!users.isEmpty()) {
            LocalDateTime now = LocalDateTime.now(clock);
            rows.invitations(users.stream().map(UserId::value).toList())
                    .forEach(row -> found.put(
                            new UserId(row.userId()),
                            new Invitation(
                                    row.createdAt().toInstant(ZoneOffset.UTC),
                                    row.endsAt().isAfter(now))));
        }
        return found;
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}
