package io.formwork.ui.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.record.FormScope;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures how a table of 1,000,000 rows scrolls; run by name only, since the rows take a while to make. */
@MicronautTest(transactional = false, startApplication = false)
class TableScrollMeasure {

    private static final Logger log = LoggerFactory.getLogger(TableScrollMeasure.class);
    private static final int ROWS = 1_000_000;
    private static final int PAGE = 50;

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    RecordService records;

    @Inject
    FieldLookups lookups;

    @Inject
    FieldFiles files;

    @Inject
    DSLContext sql;

    @Inject
    Transactions transactions;

    @Test
    void firstMiddleAndLastPage() {
        FormKey key = forms.published(aForm().with("name", "text")
                .withChoice("level", "gold", "silver", "bronze")
                .with("amount", "money")
                .with("day", "date"));
        FormDefinition form = published.get(key);
        transactions.write(() -> fill("t_" + (key.app() + "__" + key.key()).replace('-', '_')));
        FormScope scope = new FormScope(
                form,
                FormAccess.everything(form),
                new FieldContext(Actor.system(), key, null, ZoneId.of("Asia/Shanghai"), lookups, files));
        measure("newest first", scope, TableQuestion.ALL);
        measure("newest first, again", scope, TableQuestion.ALL);
        var sorted = TableQuestion.ALL.sort(List.of(RecordSort.ascending("name")));
        time("sorted by name, first page, no index yet", () -> new RecordPager(records, scope, sorted).fetch(0, PAGE));
        awaitIndex(scope, sorted);
        measure("sorted by name, with the index that was built by itself", scope, sorted);
    }

    private void measure(String what, FormScope scope, TableQuestion question) {
        log.info("== {}", what);
        RecordPager pager = new RecordPager(records, scope, question);
        time("first page", () -> pager.fetch(0, PAGE));
        RecordCount quick =
                time("estimate", () -> records.count(Actor.system(), scope.key(), question.condition(scope)));
        pager.counted(time(
                "exact count", () -> records.countExactly(Actor.system(), scope.key(), question.condition(scope))));
        log.info("estimate: {} {}", quick.value(), quick.exact() ? "exact" : "about");
        time("20 pages of scrolling on", () -> {
            for (int page = 1; page <= 20; page++) {
                assertThat(pager.fetch((long) page * PAGE, PAGE)).hasSize(PAGE);
            }
            return "";
        });
        time("jump to the middle", () -> pager.fetch(ROWS / 2, PAGE));
        time("next page in the middle", () -> pager.fetch(ROWS / 2 + PAGE, PAGE));
        time("jump to the end", () -> pager.fetch(ROWS - PAGE, PAGE));
        time("laying landmarks, beside", () -> {
            pager.survey();
            return "";
        });
        time("jump to row 300,000 with landmarks", () -> pager.fetch(300_000 + 7_777, PAGE));
        time("jump to row 900,000 with landmarks", () -> pager.fetch(900_000 + 9_999, PAGE));
        assertThat(pager.fetch(ROWS - 10, PAGE)).hasSize(10);
    }

    private void awaitIndex(FormScope scope, TableQuestion question) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofMinutes(3).toNanos()) {
            long begin = System.nanoTime();
            new RecordPager(records, scope, question).fetch(0, PAGE);
            if (System.nanoTime() - begin < Duration.ofMillis(50).toNanos()) {
                return;
            }
        }
        throw new IllegalStateException("No index was built");
    }

    private static <T> T time(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        log.info("{}: {} ms", what, (System.nanoTime() - start) / 100_000 / 10.0);
        return result;
    }

    private void fill(String table) {
        String digits = "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        sql.execute("insert into `" + table + "` (id, version, definition_version, created_at, created_by, updated_at,"
                + " updated_by, c_f1, c_f2, c_f3, c_f4)"
                + " select 1000000000000 + n, 1, 1, utc_timestamp(3), 0, utc_timestamp(3), 0,"
                + " concat('客户 ', lpad(mod(n * 7919, 1000003), 7, '0')),"
                + " elt(1 + mod(n, 3), 'gold', 'silver', 'bronze'), mod(n * 31, 100000) / 100,"
                + " date_add('2020-01-01', interval mod(n, 2000) day) from (select a.d + 10 * b.d + 100 * c.d"
                + " + 1000 * e.d + 10000 * f.d + 100000 * g.d n from " + digits + " a, " + digits + " b, " + digits
                + " c, " + digits + " e, " + digits + " f, " + digits + " g) numbers order by n");
        sql.execute("analyze table `" + table + "`");
    }
}
