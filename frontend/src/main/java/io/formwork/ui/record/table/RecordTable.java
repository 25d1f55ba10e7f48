package io.formwork.ui.record.table;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.shared.Registration;
import io.formwork.access.Action;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.Formats;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordSort;
import io.formwork.record.view.ViewSettings;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The records of a form with everything to find and sort them out. */
@StyleSheet("formwork/record.css")
final class RecordTable extends Div {

    private static final int NARROW = 640;

    private final transient FormScope scope;
    private final transient TableServices services;
    private final transient TableActions actions;
    private final transient RecordRows rows;
    private transient TableLayout layout;
    private transient @Nullable Registration resizing;

    final RecordGrid grid;
    final TableToolbar bar;
    final FilterPanel filter;
    final ColumnsPopover columns;
    final SelectionBar selection;
    final NewsBar news = new NewsBar(this::refresh);
    final Div body = new Div();

    RecordTable(FormScope scope, TableServices services, Formats formats, TableActions actions) {
        this.scope = scope;
        this.services = services;
        this.actions = actions;
        PageNames names = services.namesFor(scope);
        var context = services.contextWith(scope, names);
        layout = TableLayout.of(scope, services.views().layout(scope.actor(), scope.key()));
        grid = new RecordGrid(scope, new CellHtml(scope, context));
        rows = new RecordRows(services, scope, names, () -> layout.shown(), grid);
        bar = new TableToolbar(scope, formats, services.words(scope, context.format()));
        filter = new FilterPanel(bar.filter, scope, this::filter);
        columns = new ColumnsPopover(bar.columns, scope, this::lay, this::layAsUsual);
        selection = new SelectionBar(this::deleteSelected, grid.rows::deselectAll);
        bar.lead(new ViewsMenu(scope, services.views(), this::present, this::show));
        addClassName("fw-table");
        body.addClassName("fw-table__body");
        add(bar, selection, news, filter.popover, columns, body);
        listen();
        redraw();
    }

    private void listen() {
        bar.search.addValueChangeListener(change -> ask(rows.question().search(change.getValue())));
        bar.clear.addClickListener(click -> clear());
        grid.rows.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                ask(rows.question().sort(sorts(sorted.getSortOrder())));
            }
        });
        grid.rows.addColumnReorderListener(moved -> save(layout.reorder(grid.columnOrder(moved.getColumns()))));
        grid.rows.addColumnResizeListener(resized ->
                save(layout.resize(resized.getResizedColumn().getKey(), (int)
                        Double.parseDouble(resized.getResizedColumn().getWidth().replace("px", "")))));
        grid.onOpen(this::open);
        news.follow(services.feed(), scope.key(), this);
    }

    /** Asks anew; what is shown stays until the answer is there. */
    void ask(TableQuestion question) {
        rows.ask(question, bar::showCount);
        news.readNow();
        bar.showFilter(question, part -> ask(rows.question().without(part)));
        filter.show(question.filter());
        boolean empty = rows.isEmpty();
        bar.setVisible(!empty || question.narrows());
        body.removeAll();
        body.add(empty ? TableEmptiness.of(scope, question, actions, this::clear) : grid.rows);
        actions.asked(question);
    }

    private void filter(Condition condition) {
        ask(rows.question().filter(condition));
    }

    private void clear() {
        bar.search.clear();
        ask(rows.question().filter(Condition.ALWAYS).search(""));
    }

    void refresh() {
        ask(rows.question());
    }

    /** A record was written from here. */
    void wrote() {
        grid.rows.deselectAll();
        refresh();
    }

    TableQuestion question() {
        return rows.question();
    }

    RecordRows rows() {
        return rows;
    }

    private void open(FormRecord record) {
        rows.trail().leave();
        actions.open(record);
    }

    private List<RecordSort> sorts(List<GridSortOrder<FormRecord>> orders) {
        return orders.stream()
                .map(order -> new RecordSort(
                        layout.field(order.getSorted().getKey()).name(),
                        order.getDirection() == SortDirection.DESCENDING))
                .toList();
    }

    private ViewSettings present() {
        return new ViewSettings(
                layout.columns(), rows.question().filter(), rows.question().sort());
    }

    /** Shows a saved view; its order appears in the heads of the columns. */
    private void show(ViewSettings view) {
        layout = TableLayout.of(scope, view);
        redraw();
        List<GridSortOrder<FormRecord>> orders = new ArrayList<>();
        for (RecordSort sort : view.sort()) {
            layout.shown().stream()
                    .filter(field -> field.name().equals(sort.field()))
                    .map(field -> new GridSortOrder<>(
                            grid.rows.getColumnByKey(field.id()),
                            sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                    .forEach(orders::add);
        }
        grid.rows.sort(orders);
        ask(rows.question().filter(view.where()).sort(view.sort()));
    }

    private void lay(UnaryOperator<TableLayout> step) {
        save(step.apply(layout));
        redraw();
    }

    private void layAsUsual() {
        services.views().saveLayout(scope.actor(), scope.key(), ViewSettings.USUAL);
        layout = TableLayout.of(scope, ViewSettings.USUAL);
        redraw();
    }

    private void save(TableLayout other) {
        layout = other;
        services.views().saveLayout(scope.actor(), scope.key(), ViewSettings.USUAL.columns(layout.columns()));
        columns.show(layout);
    }

    private void redraw() {
        grid.show(layout);
        columns.show(layout);
        cards(grid.showsCards());
    }

    private void deleteSelected() {
        Set<FormRecord> selected = grid.rows.getSelectedItems();
        new BulkDelete(scope, services.records(), services.messages(), this::wrote).ask(selected);
    }

    /** Selecting many is for wide screens, where the boxes have room. */
    void cards(boolean now) {
        grid.asCards(now);
        bar.columns.setVisible(!now);
        filter.narrow(now);
        boolean selects = !now && scope.may(Action.DELETE);
        grid.rows.setSelectionMode(selects ? SelectionMode.MULTI : SelectionMode.NONE);
        if (grid.rows.getSelectionModel() instanceof GridMultiSelectionModel<FormRecord> many) {
            many.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            many.addMultiSelectionListener(
                    selected -> selection.show(selected.getAllSelectedItems().size()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var page = attach.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW;
        if (narrow != grid.showsCards()) {
            cards(narrow);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        rows.close();
        if (resizing != null) {
            resizing.remove();
        }
    }
}
