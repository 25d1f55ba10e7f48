package io.formwork.ui.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.access.FormAccess;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.record.FormScope;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class RecordPagerTest {

    private static final int ROWS = 230;

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

    private FormScope scope;

    @BeforeEach
    void rows() {
        FormKey key = forms.published(aForm().with("number", "integer").with("even", "switch"));
        var form = published.get(key);
        scope = new FormScope(
                form,
                FormAccess.everything(form),
                new FieldContext(Actor.system(), key, null, ZoneId.of("Asia/Shanghai"), lookups, files));
        records.createAll(
                Actor.system(),
                key,
                IntStream.range(0, ROWS)
                        .mapToObj(number -> Map.of("number", (Object) (long) number, "even", number % 2 == 0))
                        .toList(),
                Cause.USER);
    }

    @Test
    void scrollingOnAndJumpingGiveTheSameRows() {
        var sorted = TableQuestion.ALL.sort(List.of(RecordSort.ascending("number")));
        var scrolled = new RecordPager(records, scope, sorted);
        var jumped = new RecordPager(records, scope, sorted);

        scrolled.fetch(0, 50);
        scrolled.fetch(50, 50);

        assertThat(numbers(scrolled.fetch(100, 50))).isEqualTo(numbers(jumped.fetch(100, 50)));
        assertThat(numbers(scrolled.fetch(100, 50))).first().isEqualTo(100L);
        assertThat(numbers(scrolled.fetch(70, 10))).first().isEqualTo(70L);
        assertThat(numbers(jumped.fetch(220, 50))).hasSize(10).last().isEqualTo(229L);
    }

    @Test
    void rowsOfAnswersWithAFilterAreCountedWithinTheAnswer() {
        var even = TableQuestion.ALL.filter(Condition.eq("even", true)).sort(List.of(RecordSort.ascending("number")));
        var pager = new RecordPager(records, scope, even);

        pager.fetch(0, 50);

        assertThat(numbers(pager.fetch(60, 2))).containsExactly(120L, 122L);
    }

    @Test
    void landmarksAreWantedOnceAndOnlyForFarJumps() {
        var pager = new RecordPager(records, scope, TableQuestion.ALL);

        assertThat(pager.wantsSurvey(RecordPager.STRIDE, 50)).isFalse();
        assertThat(pager.wantsSurvey(RecordPager.STRIDE * 3L, 50)).isTrue();
        assertThat(pager.wantsSurvey(RecordPager.STRIDE * 3L, 50)).isFalse();
    }

    @Test
    void onceCountedEveryPartIsTheSameFromWhicheverEndItIsReached() {
        for (boolean descending : new boolean[] {false, true}) {
            var question = TableQuestion.ALL.sort(
                    List.of(new RecordSort("even", descending), new RecordSort("number", descending)));
            var uncounted = new RecordPager(records, scope, question);
            List<Object> all = numbers(uncounted.fetch(0, ROWS));

            for (int offset : new int[] {0, 40, 90, 130, 180, 220, 229, 230}) {
                var counted = new RecordPager(records, scope, question);
                counted.counted(new RecordCount(ROWS, true));

                assertThat(numbers(counted.fetch(offset, 30)))
                        .as("from %d on", offset)
                        .isEqualTo(all.subList(offset, Math.min(ROWS, offset + 30)));
            }
        }
    }

    @Test
    void afterAJumpScrollingBothWaysMeetsEveryRowThoughOthersCome() {
        var pager = new RecordPager(records, scope, TableQuestion.ALL.sort(List.of(RecordSort.ascending("number"))));
        pager.counted(new RecordCount(ROWS, true));

        List<Object> jumped = numbers(pager.fetch(150, 20));
        records.createAll(
                Actor.system(), scope.key(), List.of(Map.of("number", -1L), Map.of("number", 1_000L)), Cause.USER);

        assertThat(jumped).first().isEqualTo(150L);
        assertThat(numbers(pager.fetch(130, 20))).first().isEqualTo(130L);
        assertThat(numbers(pager.fetch(130, 20))).last().isEqualTo(149L);
        assertThat(numbers(pager.fetch(170, 20))).first().isEqualTo(170L);
    }

    @Test
    void anEstimateIsNoEnd() {
        var pager = new RecordPager(records, scope, TableQuestion.ALL.sort(List.of(RecordSort.descending("number"))));
        pager.counted(new RecordCount(ROWS + 50, false));

        assertThat(numbers(pager.fetch(225, 30))).containsExactly(4L, 3L, 2L, 1L, 0L);
    }

    private static List<Object> numbers(List<FormRecord> rows) {
        return rows.stream().map(row -> row.value("number")).toList();
    }
}
