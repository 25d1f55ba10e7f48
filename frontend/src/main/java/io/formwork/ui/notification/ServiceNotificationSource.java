package io.formwork.ui.notification;

import io.formwork.identity.Actor;
import io.formwork.notification.NotificationService;
import io.formwork.ui.shell.NotificationItem;
import io.formwork.ui.shell.NotificationSource;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ServiceNotificationSource implements NotificationSource {

    private final NotificationService notifications;

    ServiceNotificationSource(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public int countUnread(Actor actor) {
        return Math.toIntExact(notifications.countUnread(actor));
    }

    @Override
    public List<NotificationItem> latest(Actor actor, int limit) {
        return notifications.list(actor, limit).stream()
                .map(told -> new NotificationItem(told.text(), told.at(), told.link(), !told.read()))
                .toList();
    }

    @Override
    public void markRead(Actor actor) {
        notifications.markAllRead(actor);
    }
}
