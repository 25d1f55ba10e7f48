package io.formwork.ui.audit;

import io.formwork.audit.AuditEntry;
import io.formwork.audit.AuditWords;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the record in words. */
@Singleton
record AuditScreens(Messages messages, Formats.Factory formats) {

    String action(Actor actor, String action) {
        return AuditWords.action(messages, actor.language(), action);
    }

    List<String> actions() {
        return AuditWords.actions(messages);
    }

    String time(Actor actor, AuditEntry entry) {
        return formats.in(actor.language()).dateTime(entry.at());
    }

    /** How one came in, and from where. */
    String from(Actor actor, AuditEntry entry) {
        String way = messages.text(actor.language(), AuditWords.way(entry.way()));
        return Stream.of(way, entry.address()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** What it was done to: its name, else its key, and the app. */
    String subject(AuditEntry entry) {
        String what = entry.name().isEmpty() ? entry.subject() : entry.name();
        return Stream.of(what, entry.app())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Visitors have no name of their own. */
    String person(Actor actor, AuditEntry entry) {
        return entry.actor().value() < 0 ? messages.text(actor.language(), "audits.visitor") : entry.actorName();
    }

    String text(Language language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
