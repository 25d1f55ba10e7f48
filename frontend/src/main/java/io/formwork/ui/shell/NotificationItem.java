package io.formwork.ui.shell;

import java.time.Instant;

/**
 * One line below the bell.
 *
 * @param text in the language of the person
 * @param path where it leads, without a leading slash
 */
public record NotificationItem(String text, Instant at, String path, boolean unread) {}
