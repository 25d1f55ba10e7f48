package io.formwork.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param seal proves that this application wrote the row
 * @param hash of the row and of the one before it, null until it has a place in the chain
 */
record AuditRow(AuditEntry entry, String seal, @Nullable String hash) {

    /**
     * Everything that the row tells, in one form only: each part is preceded by its length, so that nothing can be moved from
     * one to the next.
     */
    static byte[] canonical(AuditEntry entry) {
        List<@Nullable String> parts = Arrays.asList(
                Long.toString(entry.id()),
                Long.toString(entry.at().toEpochMilli()),
                entry.actor().toString(),
                entry.login(),
                entry.actorName(),
                entry.onBehalf(),
                entry.way().name(),
                entry.address(),
                entry.action(),
                entry.app(),
                entry.kind(),
                entry.subject(),
                entry.name(),
                entry.before(),
                entry.after());
        var text = new StringBuilder("1");
        parts.forEach(part -> text.append('|')
                .append(part == null ? "-" : part.length())
                .append(':')
                .append(Objects.requireNonNullElse(part, "")));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
