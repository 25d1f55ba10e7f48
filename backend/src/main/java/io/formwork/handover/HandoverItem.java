package io.formwork.handover;

import java.util.List;

/**
 * Something that names a person.
 *
 * @param key tells it from the others
 * @param messageKey what people call it
 * @param args strings and localized texts
 * @param usual whether it is handed over unless somebody says otherwise
 */
public record HandoverItem(String key, String messageKey, List<Object> args, long count, boolean usual) {

    public HandoverItem {
        args = List.copyOf(args);
    }
}
