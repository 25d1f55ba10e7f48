package io.formwork.definition;

import io.formwork.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows into definitions, and documents into text and fingerprints. */
final class DefinitionDocuments {

    private DefinitionDocuments() {}

    static ObjectNode document(String text) {
        return (ObjectNode) Json.parse(text);
    }

    static String hash(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static Definition definition(DefinitionRow row) {
        return new Definition(
                row.toKey(),
                document(row.draft()),
                row.revision(),
                row.publishedVersion(),
                !row.draftHash().equals(row.publishedHash()),
                row.updatedAt().toInstant(ZoneOffset.UTC),
                row.updatedBy());
    }

    static DefinitionVersion version(DefinitionKey key, DefinitionVersionRow row) {
        return new DefinitionVersion(
                key,
                row.version(),
                document(row.document()),
                row.note(),
                row.publishedAt().toInstant(ZoneOffset.UTC),
                row.publishedBy());
    }

    static LocalDateTime utc(java.time.Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
