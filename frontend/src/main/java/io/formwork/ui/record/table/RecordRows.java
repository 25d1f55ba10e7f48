package io.formwork.ui.record.table;

import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordId;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Feeds a grid: the first rows at once with an estimate of how many there are, the exact number as soon as it has been
 * counted beside.
 */
final class RecordRows {

    private static final int REMEMBERED_PAGES = 8;

    private final TableServices services;
    private final FormScope scope;
    private final PageNames names;
    private final Supplier<List<FormField>> shown;
    private final RecordGrid grid;
    private final GridLazyDataView<FormRecord> view;
    private final Map<Integer, List<RecordId>> lastPages = new LinkedHashMap<>();
    private RecordPager pager;
    private List<FormRecord> first = List.of();
    private RecordCount count = new RecordCount(0, true);

    /** @param shown the fields whose values the rows show */
    RecordRows(
            TableServices services,
            FormScope scope,
            PageNames names,
            Supplier<List<FormField>> shown,
            RecordGrid grid) {
        this.services = services;
        this.scope = scope;
        this.names = names;
        this.shown = shown;
        this.grid = grid;
        this.pager = new RecordPager(services.records(), scope, TableQuestion.ALL);
        this.view = grid.rows.setItems(new CallbackDataProvider<>(this::fetch, query -> atMost(count), FormRecord::id));
    }

    /** Fetches the first rows of an answer and shows them; the exact count may follow. */
    void ask(TableQuestion question, Consumer<RecordCount> counted) {
        pager.close();
        pager = new RecordPager(services.records(), scope, question);
        lastPages.clear();
        first = pager.fetch(0, RecordGrid.PAGE);
        count = first.size() < RecordGrid.PAGE
                ? new RecordCount(first.size(), true)
                : services.records().count(scope.actor(), scope.key(), question.condition(scope));
        pager.counted(count);
        if (count.exact()) {
            view.setItemCountCallback(query -> atMost(count));
        } else {
            view.setItemCountEstimate(Math.max(RecordGrid.PAGE * 2, atMost(count)));
            countBeside(counted);
        }
        grid.rows.getDataProvider().refreshAll();
        grid.rows.scrollToStart();
        counted.accept(count);
    }

    private void countBeside(Consumer<RecordCount> counted) {
        RecordPager asked = pager;
        Consumer<Runnable> screen = BackgroundWork.screenOf(grid.rows);
        services.work().run(() -> {
            RecordCount exact = services.records()
                    .countExactly(scope.actor(), scope.key(), asked.question().condition(scope));
            asked.counted(exact);
            screen.accept(() -> {
                if (asked == pager) {
                    count = exact;
                    view.setItemCountCallback(query -> atMost(exact));
                    counted.accept(exact);
                }
            });
        });
    }

    private static int atMost(RecordCount count) {
        return (int) Math.min(Integer.MAX_VALUE, count.value());
    }

    private Stream<FormRecord> fetch(Query<FormRecord, Void> query) {
        int offset = query.getOffset();
        boolean firstPage = offset == 0 && query.getLimit() <= first.size();
        boolean far = pager.wantsSurvey(offset, query.getLimit());
        List<FormRecord> rows = firstPage ? first.subList(0, query.getLimit()) : pager.fetch(offset, query.getLimit());
        if (far) {
            services.work().run(pager::survey);
        }
        names.learn(scope, shown.get(), rows);
        remember(offset, rows);
        return rows.stream();
    }

    private void remember(int offset, List<FormRecord> rows) {
        lastPages.remove(offset);
        lastPages.put(offset, rows.stream().map(FormRecord::id).toList());
        if (lastPages.size() > REMEMBERED_PAGES) {
            lastPages.remove(lastPages.keySet().iterator().next());
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    RecordCount count() {
        return count;
    }

    TableQuestion question() {
        return pager.question();
    }

    /** The rows that were fetched last, in the order of the table. */
    RecordTrail trail() {
        List<RecordId> ids = new ArrayList<>();
        lastPages.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(page -> ids.addAll(page.getValue()));
        return new RecordTrail(scope.key(), ids.stream().distinct().toList());
    }

    void close() {
        pager.close();
    }
}
