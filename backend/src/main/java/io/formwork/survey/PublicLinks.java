package io.formwork.survey;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.sql.DatabaseAway;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links from the visitor's side: found by their token, and counted.
 *
 * <p>A token is 128 bits of a seal over a random salt. The database keeps the salt and the token's hash, so that neither it
 * nor the installation's secret alone reveals a link, while both together can show it again.
 */
@Singleton
public class PublicLinks {

    private static final Logger log = LoggerFactory.getLogger(PublicLinks.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublicLinkRepository rows;
    private final Seals seals;
    private final Transactions transactions;
    private final Clock clock;
    private final FormworkSettings settings;
    private final Map<Long, LongAdder> views = new ConcurrentHashMap<>();

    PublicLinks(
            PublicLinkRepository rows, Seals seals, Transactions transactions, Clock clock, FormworkSettings settings) {
        this.rows = rows;
        this.seals = seals;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /** Where a token leads. */
    String address(String token) {
        return settings.publicUrl() + "/f/" + token;
    }

    /** The link of a token, in whatever state it is. */
    @Transactional(readOnly = true)
    public Optional<PublicLink> find(String token) {
        return TOKEN.matcher(token).matches()
                ? rows.findByTokenHash(Seals.hash(token)).map(PublicLinkRow::toLink)
                : Optional.empty();
    }

    /** Notes that a link's page was opened; written with a delay, since a count is no reason to wait. */
    public void opened(PublicLink link) {
        views.computeIfAbsent(link.id(), id -> new LongAdder()).increment();
    }

    /** @return false when the link does not take the answer any more */
    @Transactional
    public boolean countAnswer(PublicLink link) {
        return rows.countAnswer(link.id(), PublicLinkRow.utc(clock.instant())) == 1;
    }

    /** The last counts, while the database can still be reached. */
    @EventListener
    void writeViews(ShutdownEvent stopping) {
        writeViews();
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void writeViews() {
        Map<Long, Long> opened = new HashMap<>();
        views.forEach((link, count) -> opened.merge(link, count.sumThenReset(), Long::sum));
        opened.values().removeIf(count -> count == 0);
        if (opened.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            transactions.write(() -> opened.forEach(rows::countViews));
            written = true;
        } catch (RuntimeException failure) {
            if (DatabaseAway.in(failure).isEmpty()) {
                throw failure;
            }
            log.warn("The database is away; the views of {} links are counted later", opened.size());
        } finally {
            if (!written) {
                opened.forEach((link, count) ->
                        views.computeIfAbsent(link, id -> new LongAdder()).add(count));
            }
        }
    }

    static String newSalt() {
        byte[] salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    String token(String salt) {
        byte[] seal = Arrays.copyOf(seals.seal("link", salt), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }
}
