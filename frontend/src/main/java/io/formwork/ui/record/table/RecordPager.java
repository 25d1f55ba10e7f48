package io.formwork.ui.record.table;

import io.formwork.record.FormRecord;
import io.formwork.record.RecordPage;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fetches any part of a long list. It remembers where pages ended, so that scrolling on costs the same at row 900,000 as at
 * row 50; for jumps it lays down landmarks, from the nearest of which a part is not far.
 */
final class RecordPager {

    /** Farther than this from anything known, landmarks are worth their price. */
    static final int STRIDE = 10_000;

    private final RecordService records;
    private final FormScope scope;
    private final TableQuestion question;
    private final ConcurrentSkipListMap<Long, String> known = new ConcurrentSkipListMap<>();
    private final AtomicBoolean surveyed = new AtomicBoolean();
    private volatile boolean closed;

    RecordPager(RecordService records, FormScope scope, TableQuestion question) {
        this.records = records;
        this.scope = scope;
        this.question = question;
    }

    TableQuestion question() {
        return question;
    }

    List<FormRecord> fetch(long offset, int limit) {
        RecordPage page = page(offset, limit);
        page.next().ifPresent(next -> known.put(offset + page.records().size(), next));
        return page.records();
    }

    /** Whether landmarks would have helped with that part of the list, and nobody lays them yet. */
    boolean wantsSurvey(long offset) {
        return offset - start(offset) > STRIDE && surveyed.compareAndSet(false, true);
    }

    /** Walks the list once in strides and remembers where each ends; for a thread of its own. */
    void survey() {
        long at = 0;
        boolean more = true;
        while (more && !closed) {
            long next = at + STRIDE;
            if (!known.containsKey(next)) {
                page(next - 1, 1).next().ifPresent(cursor -> known.put(next, cursor));
            }
            more = known.containsKey(next);
            at = next;
        }
    }

    /** Nobody looks at this list any more. */
    void close() {
        closed = true;
    }

    private long start(long offset) {
        Long nearest = known.floorKey(offset);
        return nearest == null ? 0 : nearest;
    }

    private RecordPage page(long offset, int limit) {
        long start = start(offset);
        return records.list(
                scope.actor(),
                new RecordQuery(
                        scope.key(),
                        question.condition(scope),
                        question.sort(),
                        known.get(start),
                        offset - start,
                        limit));
    }
}
