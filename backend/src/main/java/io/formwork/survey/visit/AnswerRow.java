package io.formwork.survey.visit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code public_answer}: an answer that came by a link; times are UTC. */
@MappedEntity("public_answer")
record AnswerRow(
        @Id long id,
        long linkId,
        String app,
        String survey,
        String nonceHash,
        String inputHash,
        @Nullable Long recordId,
        @Nullable String number,
        String codeHash,
        LocalDateTime answeredAt) {}
