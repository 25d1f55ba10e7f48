package io.formwork.mail;

import io.formwork.mail.MailOutbox.Claimed;
import io.formwork.platform.sql.DatabaseAway;
import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters out of the outbox to the mail server: at once after a commit, and again later those that the server did not take.
 * Between the server's yes and the note of it a process may die; then the letter goes out a second time, with the same id.
 */
@Singleton
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    /** With waits that double up to six hours: about three days. */
    static final int MOST_ATTEMPTS = 18;

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int STOP_SECONDS = 5;

    private final MailOutbox outbox;
    private final SmtpPost post;
    private final Transactions transactions;
    private final Clock clock;
    /** Of two calls to look, one more look is enough. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("mail").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    MailDelivery(MailOutbox outbox, SmtpPost post, Transactions transactions, Clock clock) {
        this.outbox = outbox;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks for letters soon, on a thread of its own. */
    @Scheduled(fixedDelay = "15s", initialDelay = "20s")
    void wake() {
        if (post.isOpen()) {
            worker.execute(this::lookSafely);
        }
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "15m")
    void forget() {
        transactions.write(() -> outbox.forget(KEPT));
    }

    private void lookSafely() {
        try {
            deliver();
        } catch (RuntimeException e) {
            if (DatabaseAway.in(e).isPresent()) {
                log.warn("The database is away; letters are looked for again later");
            } else {
                log.error("Letters could not be sent", e);
            }
        }
    }

    /** Sends all that are due, one after the other. */
    void deliver() {
        Optional<Claimed> claimed = transactions.write(outbox::claim);
        while (claimed.isPresent() && !Thread.currentThread().isInterrupted()) {
            deliver(claimed.get());
            claimed = transactions.write(outbox::claim);
        }
    }

    private void deliver(Claimed claimed) {
        if (claimed.isExpired(clock.instant())) {
            transactions.write(() -> outbox.giveUp(claimed, false, MailFailure.Kind.EXPIRED, ""));
            return;
        }
        try {
            post.send(claimed.row().id(), claimed.letter());
            transactions.write(() -> outbox.sent(claimed));
        } catch (MailFailure e) {
            int attempts = claimed.row().attempts() + 1;
            log.warn("A letter did not leave ({}, attempt {}): {}", e.kind(), attempts, e.detail());
            boolean over = e.kind() == MailFailure.Kind.ADDRESS || attempts >= MOST_ATTEMPTS;
            transactions.write(() -> {
                if (over) {
                    outbox.giveUp(claimed, true, e.kind(), e.detail());
                } else {
                    outbox.postpone(claimed, waitAfter(attempts), e);
                }
            });
        }
    }

    /** One minute, two, four … */
    static Duration waitAfter(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
