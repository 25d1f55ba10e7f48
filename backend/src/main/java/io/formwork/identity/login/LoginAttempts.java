package io.formwork.identity.login;

import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts the logins that are tried, known names or not: of each name from each address, of each address, and of each name from
 * everywhere. Who was logged in from an address before is not kept out by what others try from elsewhere.
 */
@Singleton
class LoginAttempts {

    /** An address may be that of a whole office. */
    static final int MOST_FROM_ADDRESS = 100;

    static final int MOST_FOR_NAME = 100;

    private final AttemptCounter counter;
    private final SessionRepository sessions;
    private final SecurityRules rules;
    private final Transactions transactions;

    LoginAttempts(AttemptCounter counter, SessionRepository sessions, SecurityRules rules, Transactions transactions) {
        this.counter = counter;
        this.sessions = sessions;
        this.rules = rules;
        this.transactions = transactions;
    }

    /** What an attempt came to. */
    enum Verdict {
        MAY_TRY,
        /** May try, and if this fails must wait from then on. */
        LAST_TRY,
        MUST_WAIT
    }

    /** Counts one attempt and says whether the password may be looked at. */
    Verdict count(String login) {
        Optional<String> address = AttemptCounter.address();
        if (address.isPresent() && counter.count("address " + address.get()) > MOST_FROM_ADDRESS) {
            return Verdict.MUST_WAIT;
        }
        int most = rules.current().attempts();
        int own = counter.count(pair(login, address));
        if (own > most || counter.count(name(login)) > MOST_FOR_NAME && !isFamiliar(login, address)) {
            return Verdict.MUST_WAIT;
        }
        return own == most ? Verdict.LAST_TRY : Verdict.MAY_TRY;
    }

    /** The password was right. What was tried from the address for others still counts. */
    void succeeded(String login) {
        Optional<String> address = AttemptCounter.address();
        transactions.writeApart(() -> {
            counter.clear(pair(login, address));
            counter.takeBack(name(login));
            address.ifPresent(known -> counter.takeBack("address " + known));
            return true;
        });
    }

    private boolean isFamiliar(String login, Optional<String> address) {
        return address.isPresent()
                && transactions.read(() -> sessions.countByLoginAndAddress(login, address.get())) > 0;
    }

    private static String pair(String login, Optional<String> address) {
        return "pair " + address.orElse("") + " " + login.toLowerCase(Locale.ROOT);
    }

    private static String name(String login) {
        return "name " + login.toLowerCase(Locale.ROOT);
    }
}
