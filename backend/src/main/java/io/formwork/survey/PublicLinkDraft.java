package io.formwork.survey;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody decides about a link. */
public record PublicLinkDraft(
        String label,
        Map<String, @Nullable Object> prefill,
        Optional<Instant> expiresAt,
        Optional<Integer> maxAnswers) {

    public PublicLinkDraft {
        label = label.strip();
        prefill = Collections.unmodifiableMap(new LinkedHashMap<>(prefill));
    }

    public static PublicLinkDraft named(String label) {
        return new PublicLinkDraft(label, Map.of(), Optional.empty(), Optional.empty());
    }
}
