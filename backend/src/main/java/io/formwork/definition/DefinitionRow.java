package io.formwork.definition;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code definition}; times are UTC. */
@MappedEntity("definition")
record DefinitionRow(
        @Id long id,
        String app,
        String kind,
        String defKey,
        String draft,
        int revision,
        String draftHash,
        @Nullable String publishedHash,
        int publishedVersion,
        LocalDateTime updatedAt,
        String updatedBy) {

    DefinitionKey toKey() {
        return new DefinitionKey(app, kind, defKey);
    }

    DefinitionRow withDraft(String newDraft, String hash, LocalDateTime at, String by) {
        return new DefinitionRow(
                id, app, kind, defKey, newDraft, revision + 1, hash, publishedHash, publishedVersion, at, by);
    }

    DefinitionRow withPublished(int version) {
        return withPublished(version, draftHash);
    }

    /** Published with another document than the draft. */
    DefinitionRow withPublished(int version, String hash) {
        return new DefinitionRow(
                id, app, kind, defKey, draft, revision, draftHash, hash, version, updatedAt, updatedBy);
    }
}
