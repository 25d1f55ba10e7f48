package io.formwork.survey.visit;

import io.formwork.form.Attachment;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a submission. */
public sealed interface AnswerOutcome {

    /** It is stored, now or by an earlier click on the same page. */
    record Stored(IssuedPage page) implements AnswerOutcome {}

    /**
     * Nothing was stored; the page is shown again with what was entered.
     *
     * @param files what was uploaded and need not be uploaded again, by field name
     * @param page goes on with its nonce, to which the uploads belong; empty when a new one is needed
     */
    record Again(Hint hint, List<Violation> violations, Map<String, List<Attachment>> files, Optional<IssuedPage> page)
            implements AnswerOutcome {}

    /** It does not come from a page of ours. */
    record Refused() implements AnswerOutcome {}

    /** The link took its last answer meanwhile. */
    record TooLate() implements AnswerOutcome {}

    /** Why a page is shown again. */
    enum Hint {
        MISTAKES,
        STALE_PAGE,
        CHANGED_SURVEY,
        ALREADY_SENT,
        BAIT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
