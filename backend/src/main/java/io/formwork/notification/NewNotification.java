package io.formwork.notification;

import java.util.List;

/**
 * Something to tell.
 *
 * @param kind what it is about, such as {@code task}
 * @param args strings and localized texts
 * @param link where it leads, without a leading slash
 * @param occasion tells one occasion from another; a person is told of each once
 */
public record NewNotification(String kind, String messageKey, List<Object> args, String link, String occasion) {

    public NewNotification {
        args = List.copyOf(args);
    }
}
