package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.web.Origin;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where people are logged in. Whoever ends a session ends it at once on this node, on others within seconds. */
@Singleton
public class Sessions {

    /** Programs that log in for each call must not fill the table. */
    private static final int MOST = 200;

    private final SessionRepository rows;
    private final LiveSessions live;
    private final SecurityRules rules;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;

    Sessions(
            SessionRepository rows,
            LiveSessions live,
            SecurityRules rules,
            Transactions transactions,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.live = live;
        this.rules = rules;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Begins a session for somebody who has proved who he is. */
    public LoginSession begin(UserId user) {
        Origin origin = Origin.current();
        LocalDateTime now = LocalDateTime.now(clock);
        return transactions.write(() -> {
            rows.live(user.value(), now).stream().skip(MOST - 1L).forEach(old -> end(old.id()));
            return rows.save(new SessionRow(
                            ids.next(),
                            user.value(),
                            origin.way().name(),
                            now,
                            now,
                            now.plus(rules.current().session()),
                            null,
                            origin.address(),
                            origin.agent()))
                    .toSession();
        });
    }

    /** Whether a session goes on; that it was used is noted. */
    public boolean isLive(long session) {
        return live.isLive(session);
    }

    /** The sessions of a person, for himself and for administrators; the one used last comes first. */
    public List<LoginSession> list(Actor actor, UserId of) {
        requireOwnOrAdmin(actor, of);
        live.write();
        return transactions.read(() -> rows.live(of.value(), LocalDateTime.now(clock)).stream()
                .map(SessionRow::toSession)
                .toList());
    }

    /** Ends a session of one's own, or of anybody for administrators. */
    public void revoke(Actor actor, long session) {
        transactions.write(() -> {
            SessionRow row = rows.findById(session).orElseThrow(() -> unknown(session));
            var of = new UserId(row.userId());
            if (!actor.admin() && !actor.id().equals(of)) {
                // Whose it is, or that it is, is nobody else's business.
                throw unknown(session);
            }
            end(session);
            events.publishEvent(Audited.of(actor, "session.revoked", "user", of.toString(), "")
                    .changed(words(row), null));
        });
    }

    /** Ends every session of a person but that one, 0 for all. */
    public void revokeAll(Actor actor, UserId of, long except) {
        requireOwnOrAdmin(actor, of);
        transactions.write(() -> {
            endAll(of, except);
            events.publishEvent(Audited.of(actor, "session.revoked", "user", of.toString(), ""));
        });
    }

    /** The person has left by himself. */
    public void leave(long session) {
        transactions.write(() -> end(session));
    }

    void endAll(UserId of, long except) {
        rows.live(of.value(), LocalDateTime.now(clock)).stream()
                .map(SessionRow::id)
                .filter(id -> id != except)
                .forEach(this::end);
    }

    private void end(long session) {
        rows.end(session, LocalDateTime.now(clock));
        transactions.afterCommit(() -> live.forget(session));
    }

    /** Which one it was. */
    private static String words(SessionRow row) {
        return Stream.of(row.way(), row.address(), row.agent())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static void requireOwnOrAdmin(Actor actor, UserId of) {
        if (!actor.admin() && !actor.id().equals(of)) {
            throw new Forbidden("identity.admin.required");
        }
    }

    private static NotFound unknown(long session) {
        return new NotFound("identity.session.unknown", Long.toString(session));
    }
}
