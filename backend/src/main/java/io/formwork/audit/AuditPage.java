package io.formwork.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the newest first.
 *
 * @param next where the next page begins, null on the last
 */
public record AuditPage(List<AuditEntry> entries, @Nullable String next) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
