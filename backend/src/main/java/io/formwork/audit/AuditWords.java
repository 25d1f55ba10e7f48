package io.formwork.audit;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.platform.web.Origin;
import java.util.List;
import java.util.Locale;

/** Names actions and ways in for people. */
public final class AuditWords {

    private static final String ACTION = "audit.action.";

    private AuditWords() {}

    /** The action in words, or as it is where nobody gave it any. */
    public static String action(Messages messages, Language language, String action) {
        return messages.has(language, ACTION + action) ? messages.text(language, ACTION + action) : action;
    }

    /** The actions that have words. */
    public static List<String> actions(Messages messages) {
        return messages.keys().stream()
                .filter(key -> key.startsWith(ACTION))
                .map(key -> key.substring(ACTION.length()))
                .toList();
    }

    /** The key of the words for a way in. */
    public static String way(Origin.Way way) {
        return "audit.way." + way.name().toLowerCase(Locale.ROOT);
    }
}
