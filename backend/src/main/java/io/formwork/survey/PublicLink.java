package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public way to a survey.
 *
 * @param prefill JSON values by field name: what the visitor finds filled in, and what is stored unseen where a field is
 *     not asked
 * @param maxAnswers how many answers it takes, empty for any number
 * @param views how often its page was opened
 */
public record PublicLink(
        long id,
        DefinitionKey survey,
        String label,
        Map<String, @Nullable Object> prefill,
        Optional<Instant> expiresAt,
        Optional<Integer> maxAnswers,
        Optional<Instant> revokedAt,
        long views,
        long answers,
        Optional<Instant> lastAnswerAt,
        Instant createdAt,
        String createdBy) {

    public PublicLink {
        prefill = Collections.unmodifiableMap(new LinkedHashMap<>(prefill));
    }

    /** Whether it lets people in, and why not. */
    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        if (expiresAt.isPresent() && !now.isBefore(expiresAt.get())) {
            return State.EXPIRED;
        }
        return maxAnswers.isPresent() && answers >= maxAnswers.get() ? State.USED_UP : State.OPEN;
    }

    /** The life of a link. */
    public enum State {
        OPEN,
        REVOKED,
        EXPIRED,
        USED_UP
    }
}
