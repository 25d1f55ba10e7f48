package io.formwork.ui.record.table;

import io.formwork.record.FormRecord;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordPage;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Fetches any part of a long list. It walks there from a place that it knows, forwards or backwards: where pages began
 * and ended, the front and, once the records were counted, the end. So scrolling on costs the same at row 900,000 as at row
 * 50; for jumps it lays down landmarks, from the nearest of which a part is not far.
 */
final class RecordPager {

    /** Farther than this from anything known, landmarks are worth their price. */
    static final int STRIDE = 10_000;

    private static final long UNKNOWN = -1;

    private final RecordService records;
    private final FormScope scope;
    private final TableQuestion question;
    /** Rows by their place in the list, with the cursors that lead past them. */
    private final ConcurrentSkipListMap<Long, String> known = new ConcurrentSkipListMap<>();

    private final AtomicBoolean surveyed = new AtomicBoolean();
    private volatile long total = UNKNOWN;
    private volatile boolean closed;

    RecordPager(RecordService records, FormScope scope, TableQuestion question) {
        this.records = records;
        this.scope = scope;
        this.question = question;
    }

    TableQuestion question() {
        return question;
    }

    /** How many records there are; only an exact number tells where the end is. */
    void counted(RecordCount count) {
        total = count.exact() ? count.value() : UNKNOWN;
    }

    List<FormRecord> fetch(long offset, int limit) {
        RecordPage page = page(offset, limit);
        page.previous().ifPresent(first -> known.put(offset, first));
        page.next().ifPresent(last -> known.put(offset + page.records().size() - 1, last));
        return page.records();
    }

    /** Whether landmarks would help with that part of the list, and nobody lays them yet. */
    boolean wantsSurvey(long offset, int limit) {
        return way(offset, limit).offset() > STRIDE && surveyed.compareAndSet(false, true);
    }

    /** Walks the list once in strides and remembers where each ends; for a thread of its own. */
    void survey() {
        long row = STRIDE - 1;
        while (!closed && mark(row)) {
            row += STRIDE;
        }
    }

    /** Whether there are rows behind that one. */
    private boolean mark(long row) {
        if (!known.containsKey(row)) {
            page(row, 1).next().ifPresent(cursor -> known.put(row, cursor));
        }
        return known.containsKey(row);
    }

    /** Nobody looks at this list any more. */
    void close() {
        closed = true;
    }

    private RecordPage page(long offset, int limit) {
        return records.list(scope.actor(), way(offset, limit));
    }

    /** The easier of the ways from the front and from behind. */
    private RecordQuery way(long offset, int limit) {
        RecordQuery forwards = forwards(offset, limit);
        RecordQuery backwards = backwards(offset, limit);
        return backwards == null || forwards.effort() <= backwards.effort() ? forwards : backwards;
    }

    private RecordQuery forwards(long offset, int limit) {
        var before = known.lowerEntry(offset);
        return before == null
                ? query(null, offset, limit, false)
                : query(before.getValue(), offset - before.getKey() - 1, limit, false);
    }

    private @Nullable RecordQuery backwards(long offset, int limit) {
        long end = offset + limit;
        var behind = known.ceilingEntry(end);
        if (behind != null) {
            return query(behind.getValue(), behind.getKey() - end, limit, true);
        }
        long rows = total - offset;
        return rows <= 0 ? null : query(null, Math.max(0, total - end), (int) Math.min(rows, limit), true);
    }

    private RecordQuery query(@Nullable String cursor, long offset, int limit, boolean backwards) {
        return new RecordQuery(
                scope.key(), question.condition(scope), question.sort(), cursor, offset, limit, backwards);
    }
}
