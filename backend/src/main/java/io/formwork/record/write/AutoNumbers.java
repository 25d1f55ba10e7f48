package io.formwork.record.write;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.type.AutoNumberFormat;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Gives out auto-numbers. Counters live in table {@code record_counter} and are drawn apart from the record's transaction,
 * so that writers do not wait for each other; a number is never given twice, but one drawn for a write that failed stays
 * unused. Under load blocks are drawn ahead; a quiet counter is drawn one by one.
 */
@Singleton
public class AutoNumbers {

    private static final int LARGEST_BLOCK = 64;
    private static final long BUSY_MILLIS = 200;

    private final DSLContext sql;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    AutoNumbers(DSLContext sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The next number of a field for a record made on that day. */
    public String next(FormDefinition form, FormField field, LocalDate day) {
        String pattern = field.extras().path("format").asString("");
        String series = new AutoNumberFormat(pattern).series(day);
        String counter = form.key() + "/" + field.id() + "/" + series;
        long count = blocks.computeIfAbsent(counter, Block::new).next();
        return AutoNumberFormat.number(series, count);
    }

    private final class Block {

        private final String counter;
        private long next = 1;
        private long last;
        private int size = 1;
        private Instant drawn = Instant.EPOCH;

        Block(String counter) {
            this.counter = counter;
        }

        synchronized long next() {
            if (next > last) {
                draw();
            }
            return next++;
        }

        private void draw() {
            Instant now = clock.instant();
            boolean busy = now.isBefore(drawn.plusMillis(BUSY_MILLIS));
            size = busy ? Math.min(size * 2, LARGEST_BLOCK) : 1;
            drawn = now;
            last = transactions.writeApart(() -> {
                sql.query(
                                "insert into record_counter (name, last_value) values (?, last_insert_id(?))"
                                        + " on duplicate key update last_value = last_insert_id(last_value + ?)",
                                counter,
                                size,
                                size)
                        .execute();
                return java.util.Objects.requireNonNull(
                        sql.resultQuery("select last_insert_id()").fetchOne(0, Long.class));
            });
            next = last - size + 1;
        }
    }
}
