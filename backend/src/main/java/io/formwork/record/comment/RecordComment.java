package io.formwork.record.comment;

import io.formwork.identity.UserId;
import java.time.Instant;

/** Something said about a record. */
public record RecordComment(long id, UserId author, Instant at, String text) {}
