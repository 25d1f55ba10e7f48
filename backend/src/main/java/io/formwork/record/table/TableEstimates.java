package io.formwork.record.table;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/** About how many rows tables have, remembered for a moment since asking the catalogue is not free. */
@Singleton
public class TableEstimates {

    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();

    private record Estimate(long rows, long takenAt) {}

    private final DSLContext sql;
    private final Map<String, Estimate> known = new ConcurrentHashMap<>();

    TableEstimates(DSLContext sql) {
        this.sql = sql;
    }

    public long rows(String table) {
        Estimate estimate = known.get(table);
        long now = System.nanoTime();
        if (estimate == null || now - estimate.takenAt() > KEEP_NANOS) {
            estimate = new Estimate(new TableCatalog(sql).estimatedRows(table), now);
            known.put(table, estimate);
        }
        return estimate.rows();
    }
}
