package io.formwork.ui.shell;

import io.formwork.identity.Actor;
import java.util.List;

/** What the bell shows. */
public interface NotificationSource {

    int countUnread(Actor actor);

    /** The newest first. */
    List<NotificationItem> latest(Actor actor, int limit);

    /** The person has looked at the list. */
    void markRead(Actor actor);
}
