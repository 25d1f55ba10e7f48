package io.formwork.record;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The write path in two steps, for imports: checking touches no database and may run on many threads, writing is one batch. */
public interface BulkRecords {

    /** A row after its own rules were checked: its values, or what is wrong with it. */
    record CheckedRow(Map<String, Object> values, List<Violation> violations) {

        public CheckedRow {
            violations = List.copyOf(violations);
        }

        public boolean good() {
            return violations.isEmpty();
        }
    }

    /** @throws io.formwork.platform.error.Forbidden when the actor may not import */
    CheckedRow check(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> row,
            Cause cause);

    /** Checks the rules across records and writes nothing. */
    List<CheckedRow> checkAcross(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause);

    /**
     * Checks the rules across records and writes the rows that keep them, in the caller's transaction.
     *
     * @return the rows as they came, those that broke a rule now with their violations
     */
    List<CheckedRow> write(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause);
}
