package io.formwork.record;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of records.
 *
 * @param sort by these fields, then by id; with none the newest first
 * @param after where the page before ended, null for the first
 * @param offset rows to leave out from there on, for scroll bars
 * @param limit rows at most, 1 to 1000
 */
public record RecordQuery(
        FormKey form,
        Condition where,
        List<RecordSort> sort,
        @Nullable String after,
        long offset,
        int limit) {

    public static final int LARGEST_PAGE = 1000;

    public RecordQuery {
        sort = List.copyOf(sort);
        limit = Math.clamp(limit, 1, LARGEST_PAGE);
    }

    public static RecordQuery first(FormKey form, int limit) {
        return new RecordQuery(form, Condition.ALWAYS, List.of(), null, 0, limit);
    }

    public RecordQuery where(Condition condition) {
        return new RecordQuery(form, condition, sort, after, offset, limit);
    }

    public RecordQuery sortedBy(RecordSort... fields) {
        return new RecordQuery(form, where, List.of(fields), after, offset, limit);
    }

    public RecordQuery after(@Nullable String cursor) {
        return new RecordQuery(form, where, sort, cursor, 0, limit);
    }
}
