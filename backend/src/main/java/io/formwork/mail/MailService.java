package io.formwork.mail;

import io.formwork.identity.Actor;
import io.formwork.platform.error.Unavailable;
import java.util.List;

/** Sends letters, and shows administrators what became of them. */
public interface MailService {

    /** Whether there is a mail server to send by. */
    boolean isOpen();

    /** Sends a letter after the current transaction has committed, and never when it does not; without a server it does nothing. */
    void send(Letter letter);

    /**
     * Sends a letter to that address at once, to see whether it leaves.
     *
     * @throws Unavailable with what the server said
     */
    void test(Actor actor, String address);

    /** Those that failed, those that wait, and those that were sent, each with the newest first. */
    List<MailLine> list(Actor actor, int most);

    /** How many are in that state. */
    long count(Actor actor, MailLine.State state);

    /** Tries a letter again that failed or waits. */
    void again(Actor actor, long letter);
}
