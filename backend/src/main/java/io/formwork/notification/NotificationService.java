package io.formwork.notification;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import java.util.Collection;
import java.util.List;

/** Tells people things, and what they were told. */
public interface NotificationService {

    /** Tells each person once, in the current transaction. */
    void tell(Collection<UserId> recipients, NewNotification notification);

    long countUnread(Actor actor);

    /** Newest first. */
    List<Notification> list(Actor actor, int limit);

    /** The person has seen one of them. */
    void markRead(Actor actor, long id);

    /** The person has seen everything. */
    void markAllRead(Actor actor);

    /** How many notices to anybody lead there. */
    long countLeadingTo(String link);

    /** Takes back what anybody was told about that. */
    void forgetLeadingTo(String link);
}
