package io.formwork.identity.login;

import io.formwork.platform.sql.Transactions;
import io.formwork.platform.web.Origin;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts the logins that are tried, known names or not: of each name from each address, of each address, and of each name from
 * everywhere. An attempt is counted before the password is looked at, so that many at once gain nothing. Who was logged in from an
 * address before is not kept out by what others try from elsewhere.
 */
@Singleton
class LoginAttempts {

    /** An address may be that of a whole office. */
    static final int MOST_FROM_ADDRESS = 100;

    static final int MOST_FOR_NAME = 100;

    private final AttemptRepository rows;
    private final SessionRepository sessions;
    private final SecurityRules rules;
    private final Transactions transactions;
    private final Clock clock;

    LoginAttempts(
            AttemptRepository rows,
            SessionRepository sessions,
            SecurityRules rules,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
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
        Optional<String> address = address();
        if (address.isPresent() && counted("address " + address.get()) > MOST_FROM_ADDRESS) {
            return Verdict.MUST_WAIT;
        }
        int most = rules.current().attempts();
        int own = counted(pair(login, address));
        if (own > most || counted(name(login)) > MOST_FOR_NAME && !isFamiliar(login, address)) {
            return Verdict.MUST_WAIT;
        }
        return own == most ? Verdict.LAST_TRY : Verdict.MAY_TRY;
    }

    /** The password was right. What was tried from the address for others still counts. */
    void succeeded(String login) {
        Optional<String> address = address();
        transactions.writeApart(() -> {
            rows.deleteById(key(pair(login, address)));
            rows.takeBack(key(name(login)));
            address.ifPresent(known -> rows.takeBack(key("address " + known)));
            return true;
        });
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "1m")
    void forget() {
        transactions.write(() -> rows.forget(forgotten()));
    }

    private int counted(String what) {
        String key = key(what);
        return transactions.writeApart(() -> {
            rows.count(key, LocalDateTime.now(clock), forgotten());
            return rows.findById(key).map(AttemptRow::attempts).orElse(1);
        });
    }

    private boolean isFamiliar(String login, Optional<String> address) {
        return address.isPresent()
                && transactions.read(() -> sessions.countByLoginAndAddress(login, address.get())) > 0;
    }

    private LocalDateTime forgotten() {
        return LocalDateTime.now(clock).minus(rules.current().lock());
    }

    /** Behind a proxy on this machine everybody would share its address. */
    private static Optional<String> address() {
        return Optional.ofNullable(Origin.current().address())
                .filter(address -> !address.startsWith("127.") && !address.equals("0:0:0:0:0:0:0:1"))
                .map(LoginAttempts::network);
    }

    /** Whoever has one IPv6 address has a whole network of them. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    private static String pair(String login, Optional<String> address) {
        return "pair " + address.orElse("") + " " + login.toLowerCase(Locale.ROOT);
    }

    private static String name(String login) {
        return "name " + login.toLowerCase(Locale.ROOT);
    }

    /** A digest, because people type their password where the login belongs. */
    private static String key(String what) {
        try {
            byte[] text = what.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
