package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages reached from the end of a list are those reached from its front. */
@MicronautTest(transactional = false)
class BackwardPagesTest {

    private static final Actor CLERK = Actor.system();
    private static final int ROWS = 460;
    /** Of these pages, offsets below 200 fetch the rows at once and those above look for the ids first. */
    private static final int PAGE = 17;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    private FormKey form;

    /** A value for each of a few rows, ties for many, and none for every seventh. */
    @BeforeEach
    void rows() {
        form = forms.published(aForm().withChoice("status", "a", "b", "c")
                .with("score", "nps")
                .with("day", "date")
                .with("name", "text"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row = new HashMap<>(Map.of("status", "abc".substring(i % 3, i % 3 + 1)));
            if (i % 7 != 0) {
                row.put("score", i % 11);
                row.put("day", "2026-02-" + (10 + i % 5));
                row.put("name", i % 2 == 0 ? "Name " + i % 13 : "name " + i % 13);
            }
            rows.add(row);
        }
        records.createAll(CLERK, form, rows, Cause.REST);
    }

    static List<List<RecordSort>> orders() {
        return List.of(
                List.of(),
                List.of(RecordSort.ascending("score")),
                List.of(RecordSort.descending("score")),
                List.of(RecordSort.ascending("name")),
                List.of(RecordSort.descending("name")),
                List.of(RecordSort.descending("day"), RecordSort.descending("score")),
                List.of(RecordSort.ascending("status"), RecordSort.descending("score")),
                List.of(RecordSort.descending("score"), RecordSort.ascending("$createdAt")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aPageCountedFromTheEndHoldsTheRowsOfThatPlace(List<RecordSort> order) {
        for (Condition where : List.of(Condition.ALWAYS, Condition.eq("status", "b"))) {
            List<RecordId> all = ids(page(where, order, null, 0, RecordQuery.LARGEST_PAGE, false));
            assertThat(all).hasSizeGreaterThan(PAGE).doesNotHaveDuplicates();

            for (int offset = 0; offset + PAGE <= all.size(); offset += 23) {
                int behind = all.size() - offset - PAGE;

                RecordPage page = page(where, order, null, behind, PAGE, true);

                assertThat(ids(page)).isEqualTo(all.subList(offset, offset + PAGE));
                assertThat(page.previous().isPresent()).isEqualTo(offset > 0);
                assertThat(page.next().isPresent()).isEqualTo(behind > 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void goingBackPageByPageShowsEveryRowOnce(List<RecordSort> order) {
        List<RecordId> all = ids(page(Condition.ALWAYS, order, null, 0, RecordQuery.LARGEST_PAGE, false));
        List<RecordId> seen = new ArrayList<>();

        RecordPage page = page(Condition.ALWAYS, order, null, 0, PAGE, true);
        seen.addAll(0, ids(page));
        while (page.previous().isPresent()) {
            page = page(Condition.ALWAYS, order, page.previous().get(), 0, PAGE, true);
            seen.addAll(0, ids(page));
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void rowsAddedMeanwhileNeitherHideNorRepeatOthersOnTheWayOnAndBack() {
        List<RecordSort> order = List.of(RecordSort.descending("score"));
        List<RecordId> all = ids(page(Condition.ALWAYS, order, null, 0, RecordQuery.LARGEST_PAGE, false));
        RecordPage middle = page(Condition.ALWAYS, order, null, 200, 40, true);

        records.createAll(
                CLERK, form, List.of(Map.of("score", 10), Map.of("score", 0), Map.of("status", "a")), Cause.REST);
        RecordPage onwards = page(Condition.ALWAYS, order, middle.next().orElseThrow(), 0, 40, false);
        RecordPage back = page(Condition.ALWAYS, order, middle.previous().orElseThrow(), 0, 40, true);

        List<RecordId> shown = new ArrayList<>(ids(back));
        shown.addAll(ids(middle));
        shown.addAll(ids(onwards));
        int first = ROWS - 200 - 80;
        assertThat(shown).isEqualTo(all.subList(first, first + 120));
    }

    @Test
    void anEmptyListHasNoLastPage() {
        RecordPage page =
                page(Condition.eq("name", "nobody"), List.of(RecordSort.ascending("score")), null, 0, PAGE, true);

        assertThat(page).isEqualTo(new RecordPage(List.of(), Optional.empty(), Optional.empty()));
    }

    private RecordPage page(
            Condition where, List<RecordSort> order, String cursor, long offset, int limit, boolean backwards) {
        return records.list(CLERK, new RecordQuery(form, where, order, cursor, offset, limit, backwards));
    }

    private static List<RecordId> ids(RecordPage page) {
        return page.records().stream().map(FormRecord::id).toList();
    }
}
