package io.formwork.ui.shell.error;

import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.DatabaseAway;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts failures into words for people. */
@Singleton
public class FailureWords {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);
    private static final int NUMBER_LENGTH = 8;

    private final Messages messages;

    FailureWords(Messages messages) {
        this.messages = messages;
    }

    /** What was refused and why; for invalid input every broken rule on its own line. */
    public String of(FormworkException refusal, Language language) {
        if (refusal instanceof Invalid invalid && !invalid.violations().isEmpty()) {
            return invalid.violations().stream()
                    .map(violation -> messages.text(language, violation))
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
        return messages.text(language, refusal);
    }

    /** The foreseen refusal inside a failure, however deep frameworks have wrapped it. */
    static Optional<FormworkException> refusalIn(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        @Nullable Throwable cause = failure;
        while (cause != null && seen.add(cause)) {
            if (cause instanceof FormworkException refusal) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return DatabaseAway.in(failure).map(FormworkException.class::cast);
    }

    /** Writes a bug to the log and gives the number by which it is found there. */
    public static String log(Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
        LOG.error("Error {} in the user interface", number, failure);
        return number;
    }
}
