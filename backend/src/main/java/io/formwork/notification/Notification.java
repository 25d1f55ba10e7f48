package io.formwork.notification;

import java.time.Instant;

/**
 * Something a person was told.
 *
 * @param text in the person's language
 * @param link where it leads, without a leading slash
 */
public record Notification(long id, String kind, String text, String link, Instant at, boolean read) {}
