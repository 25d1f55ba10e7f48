package io.formwork.handover;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
class StoredHandovers implements HandoverService {

    private static final int LONGEST_REASON = 500;

    private final HandoverRepository rows;
    private final List<HandoverPart> parts;
    private final UserService users;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    StoredHandovers(
            HandoverRepository rows,
            List<HandoverPart> parts,
            UserService users,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events,
            TimeOrderedIds ids,
            Clock clock) {
        this.rows = rows;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(HandoverPart::order))
                .toList();
        this.users = users;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<HandoverItem> preview(Actor actor, UserId leaver) {
        requireAdmin(actor);
        return parts.stream().flatMap(part -> part.items(leaver).stream()).toList();
    }

    @Override
    @Transactional
    public Handover begin(Actor actor, UserId leaver, UserId successor, String reason, Set<String> items) {
        requireAdmin(actor);
        User from = users.get(leaver);
        User to = users.get(successor);
        requireFit(from, to, reason);
        if (from.active()) {
            users.setActive(actor, leaver, false);
        }
        HandoverRow row = rows.save(new HandoverRow(
                ids.next(),
                leaver.value(),
                successor.value(),
                reason.strip(),
                HandoverRow.write(items),
                0,
                "[]",
                actor.id().value(),
                now(),
                null));
        tell(actor, "handover.begun", from, to.login() + ": " + row.items() + " " + row.reason());
        return row.toHandover();
    }

    private void requireFit(User from, User to, String reason) {
        if (from.id().equals(to.id()) || !to.active()) {
            throw new Invalid(new Violation("/successor", "unfit", "handover.successor", to.name()));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid(new Violation("/reason", "maxLength", "handover.reason", LONGEST_REASON));
        }
        rows.unfinished(from.id().value()).ifPresent(other -> {
            throw new Conflict("handover.unfinished", from.name());
        });
    }

    @Override
    public Handover carryOut(Actor actor, long id) {
        requireAdmin(actor);
        Handover act = transactions
                .read(() -> rows.findById(id).map(HandoverRow::toHandover))
                .orElseThrow(() -> new NotFound("handover.unknown", Long.toString(id)));
        HandoverOrder order =
                new HandoverOrder(actor, users.get(act.leaver()), users.get(act.successor()), act.reason());
        long done = 0;
        List<HandoverResult.Kept> kept = new ArrayList<>();
        for (HandoverPart part : parts) {
            for (HandoverItem item : part.items(act.leaver())) {
                if (act.items().contains(item.key())) {
                    HandoverResult result = part.handOver(order, item.key());
                    done += result.done();
                    kept.addAll(result.kept());
                }
            }
        }
        return end(order, id, done, kept);
    }

    private Handover end(HandoverOrder order, long id, long done, List<HandoverResult.Kept> kept) {
        return transactions.write(() -> {
            HandoverRow row = rows.findByIdForUpdate(id).orElseThrow();
            HandoverRow ended = rows.update(row.ended(done, kept, now()));
            tell(
                    order.actor(),
                    "handover.done",
                    order.leaver(),
                    "%s: %d, -%d".formatted(order.successor().login(), ended.done(), kept.size()));
            return ended.toHandover();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Handover> findUnfinished(Actor actor, UserId leaver) {
        requireAdmin(actor);
        return rows.unfinished(leaver.value()).map(HandoverRow::toHandover);
    }

    private void tell(Actor actor, String action, User leaver, String words) {
        events.publishEvent(Audited.of(actor, action, "user", leaver.id().toString(), leaver.name())
                .changed(null, words));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}
