package io.formwork.record.comment;

import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.notification.NewNotification;
import io.formwork.notification.NotificationService;
import io.formwork.record.RecordTitles;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells people that they were mentioned in a comment, if they may see its record. */
@Singleton
class MentionNews {

    private final Actors actors;
    private final RecordTitles titles;
    private final NotificationService notifications;

    MentionNews(Actors actors, RecordTitles titles, NotificationService notifications) {
        this.actors = actors;
        this.titles = titles;
        this.notifications = notifications;
    }

    @EventListener
    void tell(RecordCommented said) {
        for (UserId person : said.mentioned()) {
            if (!person.equals(said.actor().id())) {
                title(person, said).ifPresent(title -> tell(person, said, title));
            }
        }
    }

    private void tell(UserId person, RecordCommented said, String title) {
        notifications.tell(
                List.of(person),
                new NewNotification(
                        "mention",
                        "record.comment.mentioned",
                        List.of(said.actor().name(), title),
                        "a/" + said.form().app() + "/forms/" + said.form().key() + "/" + said.record(),
                        "comment-" + said.comment().id()));
    }

    /** The record's title as that person may see it; nothing when it may not be seen. */
    private Optional<String> title(UserId person, RecordCommented said) {
        String record = said.record().toString();
        return actors.find(person)
                .map(actor ->
                        titles.telling(actor, said.form(), List.of(record)).get(record));
    }
}
