package io.formwork.platform.blob;

import java.time.Instant;

/** A kept file: the SHA-256 of its content in hex, its bytes, and when it was last put. */
public record StoredBlob(String hash, long size, Instant storedAt) {}
