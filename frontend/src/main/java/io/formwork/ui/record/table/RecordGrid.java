package io.formwork.ui.record.table;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.record.view.ViewColumn;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rows: a grid with a column for each field, or a list of cards where the screen is narrow. */
final class RecordGrid {

    static final int PAGE = 50;
    private static final String CARD = "card";
    private static final int NUMBER_WIDTH = 130;
    private static final int TIME_WIDTH = 165;
    private static final int TITLE_WIDTH = 240;
    private static final int WIDTH = 180;

    private final FormScope scope;
    private final CellHtml html;
    final Grid<FormRecord> rows = new Grid<>(PAGE);
    private boolean cards;

    RecordGrid(FormScope scope, CellHtml html) {
        this.scope = scope;
        this.html = html;
        rows.addClassName("fw-records");
        rows.addThemeVariants(GridVariant.NO_BORDER);
        rows.setColumnReorderingAllowed(true);
        rows.setMultiSort(true, Grid.MultiSortPriority.APPEND);
        rows.setSizeFull();
    }

    /** Draws the columns anew. */
    void show(TableLayout layout) {
        rows.removeAllColumns();
        rows.addColumn(LitRenderer.<FormRecord>of("<div .innerHTML=${item.html}></div>")
                        .withProperty("html", record -> html.card(layout.shown(), record)))
                .setKey(CARD)
                .setVisible(cards);
        Set<String> askable = scope.askable().stream().map(FormField::name).collect(Collectors.toSet());
        layout.columns().forEach(column -> column(layout.field(column.field()), column, askable));
    }

    private void column(FormField field, ViewColumn settings, Set<String> askable) {
        Grid.Column<FormRecord> column = rows.addColumn(
                        LitRenderer.<FormRecord>of("<div class=\"fw-cell\" .innerHTML=${item.html}></div>")
                                .withProperty("html", record -> cellHtml(field, record)))
                .setKey(field.id())
                .setHeader(scope.words(field.label()))
                .setResizable(true)
                .setWidth((settings.width() > 0 ? settings.width() : usualWidth(field)) + "px")
                .setFlexGrow(settings.width() > 0 ? 0 : 1)
                .setFrozen(settings.frozen());
        column.setVisible(!cards);
        if (field.type().numeric()) {
            column.setTextAlign(ColumnTextAlign.END);
        }
        if (field.type().sortable() && askable.contains(field.name())) {
            column.setSortProperty(field.name()).setSortable(true);
        }
    }

    /** What stands in a cell. */
    String cellHtml(FormField field, FormRecord record) {
        return html.cell(field, record);
    }

    private int usualWidth(FormField field) {
        if (scope.form().titleField().filter(field::equals).isPresent()) {
            return TITLE_WIDTH;
        }
        return field.type().numeric() ? NUMBER_WIDTH : field.type().temporal() ? TIME_WIDTH : WIDTH;
    }

    /** Cards instead of columns, for a narrow screen. */
    void asCards(boolean now) {
        cards = now;
        rows.setClassName("fw-records--cards", now);
        rows.getColumns().forEach(column -> column.setVisible(CARD.equals(column.getKey()) == now));
    }

    boolean showsCards() {
        return cards;
    }

    /** Calls with the record on which Enter was pressed or that was clicked. */
    void onOpen(Consumer<FormRecord> open) {
        rows.addItemClickListener(click -> open.accept(click.getItem()));
        rows.getElement()
                .addEventListener("fw-open", event -> {
                    String key = event.getEventData().path("event.detail").asString("");
                    FormRecord record =
                            rows.getDataCommunicator().getKeyMapper().get(key);
                    if (record != null) {
                        open.accept(record);
                    }
                })
                .addEventData("event.detail");
        rows.getElement().executeJs("""
            this.addEventListener('keydown', event => {
              if (event.key !== 'Enter' || this.hasAttribute('interacting')) return;
              const item = this.getEventContext(event).item;
              if (item) this.dispatchEvent(new CustomEvent('fw-open', {detail: item.key}));
            })\
            """);
    }

    List<String> columnOrder(List<Grid.Column<FormRecord>> order) {
        return order.stream()
                .map(Grid.Column::getKey)
                .filter(key -> key != null && !CARD.equals(key))
                .toList();
    }
}
