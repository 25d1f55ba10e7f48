package io.formwork.survey.visit;

import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.survey.Seals;
import io.formwork.survey.visit.AnswerOutcome.Again;
import io.formwork.survey.visit.AnswerOutcome.Hint;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes answers: each page once, however often it is sent. */
@Singleton
public class PublicAnswers {

    /** How long the page with number and code can be shown again. */
    private static final Duration RECEIPT_SHOWN = Duration.ofMinutes(30);

    private final IssuedPages pages;
    private final AnswerReader reader;
    private final AnswerStore store;
    private final AnswerRepository rows;
    private final LookupCodes codes;
    private final Clock clock;

    PublicAnswers(
            IssuedPages pages,
            AnswerReader reader,
            AnswerStore store,
            AnswerRepository rows,
            LookupCodes codes,
            Clock clock) {
        this.pages = pages;
        this.reader = reader;
        this.store = store;
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    public AnswerOutcome submit(Visit visit, Submission submission) {
        Optional<IssuedPage> found = pages.find(visit.link(), submission.ticket());
        if (found.isEmpty()) {
            return submission.ticket().isEmpty()
                    ? new AnswerOutcome.Refused()
                    : again(Hint.STALE_PAGE, Optional.empty());
        }
        IssuedPage page = found.get();
        boolean current = page.isOf(visit);
        if (!submission.foreign().isEmpty()) {
            return current ? new AnswerOutcome.Refused() : again(Hint.CHANGED_SURVEY, found);
        }
        if (submission.baited()) {
            return again(Hint.BAIT, found);
        }
        Optional<AnswerRow> earlier = rows.findByLinkIdAndNonceHash(visit.link().id(), page.nonceHash());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), page, submission);
        }
        return store(visit, page, submission, current);
    }

    private AnswerOutcome store(Visit visit, IssuedPage page, Submission submission, boolean current) {
        Actor visitor = visit.answering(page.bearer(visit.link().id()));
        AnswerReader.Read read = reader.read(visit, visitor, submission);
        List<Violation> violations = new ArrayList<>(read.violations());
        try {
            if (violations.isEmpty()) {
                return store.store(visit, visitor, page, Seals.hash(submission.fingerprint()), read.values())
                        ? new AnswerOutcome.Stored(page)
                        : new AnswerOutcome.TooLate();
            }
        } catch (AnsweredAlready e) {
            return rows.findByLinkIdAndNonceHash(visit.link().id(), page.nonceHash())
                    .map(row -> repeated(row, page, submission))
                    .orElseThrow(() -> new IllegalStateException("An answer vanished", e));
        } catch (Invalid e) {
            violations.addAll(e.violations());
        }
        return new Again(current ? Hint.MISTAKES : Hint.CHANGED_SURVEY, violations, read.files(), Optional.of(page));
    }

    /** A second click gives the same record; other words on a page that was sent before need a page of their own. */
    private static AnswerOutcome repeated(AnswerRow earlier, IssuedPage page, Submission submission) {
        return earlier.inputHash().equals(Seals.hash(submission.fingerprint()))
                ? new AnswerOutcome.Stored(page)
                : again(Hint.ALREADY_SENT, Optional.empty());
    }

    private static AnswerOutcome again(Hint hint, Optional<IssuedPage> page) {
        return new Again(hint, List.of(), Map.of(), page);
    }

    /** The receipt of an answer for the one who has just sent it. */
    public Optional<Receipt> receipt(Visit visit, String nonce) {
        IssuedPage page = new IssuedPage(nonce, clock.instant(), 0, 0);
        return rows.findByLinkIdAndNonceHash(visit.link().id(), page.nonceHash())
                .filter(row -> row.answeredAt()
                        .toInstant(java.time.ZoneOffset.UTC)
                        .plus(RECEIPT_SHOWN)
                        .isAfter(clock.instant()))
                .map(row -> new Receipt(String.valueOf(row.number()), codes.of(page)));
    }
}
