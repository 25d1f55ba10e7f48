package io.formwork.notification;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.platform.text.Messages;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

@Singleton
class JdbcNotificationService implements NotificationService {

    private static final int MOST = 200;

    private final NotificationRepository rows;
    private final Messages messages;
    private final TimeOrderedIds ids;
    private final Clock clock;

    JdbcNotificationService(NotificationRepository rows, Messages messages, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(Collection<UserId> recipients, NewNotification notification) {
        String args = Json.write(args(notification.args()));
        for (UserId recipient : new LinkedHashSet<>(recipients)) {
            if (recipient.isPerson()) {
                rows.put(new NotificationRow(
                        ids.next(),
                        recipient.value(),
                        notification.kind(),
                        notification.messageKey(),
                        args,
                        notification.link(),
                        notification.occasion(),
                        now(),
                        null));
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public long countUnread(Actor actor) {
        return rows.countUnread(actor.id().value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notification> list(Actor actor, int limit) {
        return rows.newest(actor.id().value(), Math.clamp(limit, 1, MOST)).stream()
                .map(row -> read(row, actor.language()))
                .toList();
    }

    @Override
    @Transactional
    public void markRead(Actor actor, long id) {
        rows.markRead(actor.id().value(), id, now());
    }

    @Override
    @Transactional
    public void markAllRead(Actor actor) {
        rows.markAllRead(actor.id().value(), now());
    }

    @Override
    @Transactional(readOnly = true)
    public long countLeadingTo(String link) {
        return rows.countLeadingTo(link);
    }

    @Override
    @Transactional
    public void forgetLeadingTo(String link) {
        rows.forgetLeadingTo(link);
    }

    private Notification read(NotificationRow row, Language language) {
        List<Object> args = new ArrayList<>();
        Json.parse(row.args()).forEach(arg -> args.add(LocalizedText.of(arg).in(language)));
        return new Notification(
                row.id(),
                row.kind(),
                messages.text(language, row.messageKey(), args),
                row.link(),
                row.createdAt().toInstant(ZoneOffset.UTC),
                row.readAt() != null);
    }

    private static JsonNode args(List<Object> args) {
        ArrayNode array = Json.array();
        args.forEach(arg -> array.add(arg instanceof LocalizedText text ? text.toJson() : Json.node(arg.toString())));
        return array;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
