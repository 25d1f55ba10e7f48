package io.formwork.backup;

import io.formwork.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What lies under one name in the archive: how many rows or files, how many bytes, and their SHA-256 in hex. */
record BackupEntry(long count, long bytes, String sha256) {

    ObjectNode toJson() {
        return Json.object().put("count", count).put("bytes", bytes).put("sha256", sha256);
    }

    static BackupEntry of(JsonNode json) {
        return new BackupEntry(
                json.path("count").asLong(-1),
                json.path("bytes").asLong(-1),
                json.path("sha256").asString(""));
    }

    /** For checks that everything is as it was. */
    void require(BackupEntry found, String name) {
        if (!equals(found)) {
            throw new BackupRefused("'" + name + "' is not what was backed up: expected " + this + ", found " + found
                    + ". The backup is damaged.");
        }
    }
}
