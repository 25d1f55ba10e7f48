package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of table {@code public_link}; times are UTC. */
@MappedEntity("public_link")
record PublicLinkRow(
        @Id long id,
        String app,
        String survey,
        String label,
        String tokenHash,
        String tokenSalt,
        String prefill,
        @Nullable LocalDateTime expiresAt,
        @Nullable Integer maxAnswers,
        @Nullable LocalDateTime revokedAt,
        long views,
        long answers,
        @Nullable LocalDateTime lastAnswerAt,
        LocalDateTime createdAt,
        String createdBy) {

    PublicLink toLink() {
        return new PublicLink(
                id,
                new DefinitionKey(app, SurveyDefinition.KIND, survey),
                label,
                Json.map(Json.parse(prefill)),
                instant(expiresAt),
                Optional.ofNullable(maxAnswers),
                instant(revokedAt),
                views,
                answers,
                instant(lastAnswerAt),
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(utc -> utc.toInstant(ZoneOffset.UTC));
    }
}
