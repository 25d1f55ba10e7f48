package io.formwork.survey.visit;

import io.formwork.survey.PublicLink;
import io.formwork.survey.Seals;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives pages out under a seal and knows its own pages again; keeps nothing in between. */
@Singleton
public class IssuedPages {

    private static final Pattern TICKET =
            Pattern.compile("([0-9a-f]{32})\\.([0-9]{1,12})\\.([0-9]{1,9})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]{22})");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seals seals;
    private final Clock clock;

    IssuedPages(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** The ticket of a new page. */
    public String issue(Visit visit) {
        byte[] nonce = new byte[BYTES];
        RANDOM.nextBytes(nonce);
        return issue(visit, HexFormat.of().formatHex(nonce));
    }

    /** The ticket of a page that is shown again before its answer was stored. */
    public String issueAgain(Visit visit, IssuedPage earlier) {
        return issue(visit, earlier.nonce());
    }

    private String issue(Visit visit, String nonce) {
        IssuedPage page = new IssuedPage(
                nonce, clock.instant(), visit.form().version(), visit.survey().version());
        return page.plain() + "." + seal(visit.link(), page);
    }

    /** The page of a ticket; empty when we did not give it out for this link, or too long ago. */
    public Optional<IssuedPage> find(PublicLink link, String ticket) {
        Matcher match = TICKET.matcher(ticket);
        if (!match.matches()) {
            return Optional.empty();
        }
        IssuedPage page = new IssuedPage(
                match.group(1),
                Instant.ofEpochSecond(Long.parseLong(match.group(2))),
                Integer.parseInt(match.group(3)),
                Integer.parseInt(match.group(4)));
        boolean ours = Seals.same(seal(link, page), match.group(5));
        boolean fresh = page.issuedAt().plus(KEPT).isAfter(clock.instant());
        return ours && fresh ? Optional.of(page) : Optional.empty();
    }

    private String seal(PublicLink link, IssuedPage page) {
        byte[] seal = seals.seal("page", link.id() + "." + page.plain());
        return IssuedPage.base64(Arrays.copyOf(seal, BYTES));
    }
}
