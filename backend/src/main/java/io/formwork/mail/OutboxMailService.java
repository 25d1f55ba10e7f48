package io.formwork.mail;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Unavailable;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Messages;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class OutboxMailService implements MailService {

    private final MailOutbox outbox;
    private final MailDelivery delivery;
    private final SmtpPost post;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final Messages messages;
    private final ApplicationEventPublisher<Audited> events;

    OutboxMailService(
            MailOutbox outbox,
            MailDelivery delivery,
            SmtpPost post,
            Transactions transactions,
            TimeOrderedIds ids,
            Messages messages,
            ApplicationEventPublisher<Audited> events) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.post = post;
        this.transactions = transactions;
        this.ids = ids;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public boolean isOpen() {
        return post.isOpen();
    }

    @Override
    public void send(Letter letter) {
        if (!isOpen()) {
            return;
        }
        transactions.write(() -> {
            outbox.put(letter);
            transactions.afterCommit(delivery::wake);
        });
    }

    @Override
    public void test(Actor actor, String address) {
        requireAdmin(actor);
        if (!isOpen()) {
            throw new Conflict("mail.closed");
        }
        var letter = Letter.of(
                "test",
                address,
                messages.text(actor.language(), "mail.test.subject"),
                List.of(messages.text(actor.language(), "mail.test.text", actor.name())));
        transactions.write(() -> events.publishEvent(Audited.of(actor, "mail.tested", "mail", "test", address)));
        try {
            post.send(ids.next(), letter);
        } catch (MailFailure e) {
            throw new Unavailable(e, MailFailure.messageKey(e.kind()), e.detail());
        }
    }

    @Override
    public List<MailLine> list(Actor actor, int most) {
        requireAdmin(actor);
        return transactions.read(() -> outbox.newest(most));
    }

    @Override
    public long count(Actor actor, MailLine.State state) {
        requireAdmin(actor);
        return transactions.read(() -> outbox.count(state));
    }

    @Override
    public void again(Actor actor, long letter) {
        requireAdmin(actor);
        transactions.write(() -> {
            if (!outbox.again(letter)) {
                throw new Conflict("mail.gone");
            }
            transactions.afterCommit(delivery::wake);
        });
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}
