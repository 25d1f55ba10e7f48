package io.formwork.form;

import java.util.Map;

/** A stored file in a record: its blob id, the name it came with, its size in bytes and its detected media type. */
public record Attachment(String id, String name, long size, String type) {

    public Map<String, Object> toMap() {
        return Map.of("id", id, "name", name, "size", size, "type", type);
    }
}
