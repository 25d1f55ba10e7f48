package io.formwork.audit;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.platform.text.SpreadsheetText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Entries as lines of a spreadsheet, with times in UTC. */
@Singleton
class AuditSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "time",
            "login",
            "person",
            "behalf",
            "way",
            "address",
            "action",
            "action-key",
            "app",
            "kind",
            "subject",
            "name",
            "before",
            "after");

    private final Messages messages;

    AuditSheet(Messages messages) {
        this.messages = messages;
    }

    List<String> head(Language language) {
        return COLUMNS.stream()
                .map(column -> messages.text(language, "audit.column." + column))
                .toList();
    }

    String title(Language language) {
        return messages.text(language, "audit.sheet");
    }

    /** Stands at the end of a cell that does not hold everything. */
    String cutMark(Language language) {
        return messages.text(language, "audit.sheet.cut");
    }

    List<String> line(Language language, AuditEntry entry) {
        return Stream.of(
                        entry.sequence() == 0 ? "" : Long.toString(entry.sequence()),
                        entry.at().toString(),
                        entry.login(),
                        entry.actorName(),
                        entry.onBehalf(),
                        messages.text(language, AuditWords.way(entry.way())),
                        entry.address(),
                        AuditWords.action(messages, language, entry.action()),
                        entry.action(),
                        entry.app(),
                        entry.kind(),
                        entry.subject(),
                        entry.name(),
                        entry.before(),
                        entry.after())
                .map(cell -> SpreadsheetText.safe(Objects.requireNonNullElse(cell, "")))
                .toList();
    }
}
