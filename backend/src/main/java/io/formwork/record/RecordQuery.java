package io.formwork.record;

import io.formwork.access.Action;
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
 * @param purpose SEE, or what the records are wanted for: only grants that allow it count then
 * @param backwards whether the page is the one before that place, or before the list's end; its records keep their order
 */
public record RecordQuery(
        FormKey form,
        Condition where,
        List<RecordSort> sort,
        @Nullable String after,
        long offset,
        int limit,
        boolean backwards,
        Action purpose) {

    public static final int LARGEST_PAGE = 1000;

    /** A server reads an index upwards that many times faster than downwards (measured on MariaDB 11.4). */
    private static final int DOWNWARDS = 5;

    public RecordQuery {
        sort = List.copyOf(sort);
        limit = Math.clamp(limit, 1, LARGEST_PAGE);
    }

    public RecordQuery(
            FormKey form, Condition where, List<RecordSort> sort, @Nullable String after, long offset, int limit) {
        this(form, where, sort, after, offset, limit, false);
    }

    public RecordQuery(
            FormKey form,
            Condition where,
            List<RecordSort> sort,
            @Nullable String after,
            long offset,
            int limit,
            boolean backwards) {
        this(form, where, sort, after, offset, limit, backwards, Action.SEE);
    }

    public static RecordQuery first(FormKey form, int limit) {
        return new RecordQuery(form, Condition.ALWAYS, List.of(), null, 0, limit);
    }

    public RecordQuery where(Condition condition) {
        return new RecordQuery(form, condition, sort, after, offset, limit, backwards, purpose);
    }

    public RecordQuery sortedBy(RecordSort... fields) {
        return new RecordQuery(form, where, List.of(fields), after, offset, limit, backwards, purpose);
    }

    public RecordQuery after(@Nullable String cursor) {
        return new RecordQuery(form, where, sort, cursor, 0, limit, false, purpose);
    }

    /** The same number of rows in front of a cursor, or at the end of the list. */
    public RecordQuery before(@Nullable String cursor) {
        return new RecordQuery(form, where, sort, cursor, 0, limit, true, purpose);
    }

    public RecordQuery to(Action action) {
        return new RecordQuery(form, where, sort, after, offset, limit, backwards, action);
    }

    /** What it costs to pass the rows that are left out, to be compared with another way to the same page. */
    public long effort() {
        boolean descending = sort.isEmpty() || sort.getFirst().descending();
        return descending == backwards ? offset : offset * DOWNWARDS;
    }
}
