package io.formwork.ui.people.transfer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.organisation.transfer.PeoplePreview;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each column of the file is about, with a look into the first rows. */
final class PeopleMatch extends Div {

    private static final int SAMPLES = 3;

    final transient Map<Integer, ComboBox<PeopleColumn>> pickers = new LinkedHashMap<>();
    private final transient Function<PeopleColumn, String> names;
    private final transient Runnable changed;

    PeopleMatch(PeoplePreview preview, Function<PeopleColumn, String> names, Runnable changed) {
        this.names = names;
        this.changed = changed;
        NativeTable table = new NativeTable();
        table.addClassName("fw-match");
        table.getHead()
                .addRow()
                .add(
                        new NativeTableHeaderCell(getTranslation("import.match.column")),
                        new NativeTableHeaderCell(getTranslation("import.match.sample")),
                        new NativeTableHeaderCell(getTranslation("people-import.meaning")));
        preview.columns().forEach(column -> table.getBody().addRows(line(column, preview)));
        add(table);
    }

    private NativeTableRow line(PeoplePreview.Column column, PeoplePreview preview) {
        ComboBox<PeopleColumn> picker = new ComboBox<>();
        picker.setItems(PeopleColumn.values());
        picker.setItemLabelGenerator(each -> names.apply(each) + (each.required() ? " *" : ""));
        picker.setPlaceholder(getTranslation("import.match.none"));
        picker.setAriaLabel(column.header());
        picker.setClearButtonVisible(true);
        column.meaning().ifPresent(picker::setValue);
        picker.addValueChangeListener(change -> changed.run());
        pickers.put(column.index(), picker);
        Span sample = new Span(preview.firstRows().stream()
                .limit(SAMPLES)
                .map(row -> column.index() < row.size() ? row.get(column.index()) : "")
                .collect(Collectors.joining(" · ")));
        sample.addClassName("fw-match__sample");
        return new NativeTableRow(
                new NativeTableCell(new Span(column.header())),
                new NativeTableCell(sample),
                new NativeTableCell(picker));
    }

    Map<Integer, PeopleColumn> columns() {
        Map<Integer, PeopleColumn> columns = new LinkedHashMap<>();
        pickers.forEach((index, picker) -> picker.getOptionalValue().ifPresent(meaning -> columns.put(index, meaning)));
        return columns;
    }

    /** Whether there is a login, and nothing twice. */
    boolean isValid() {
        var columns = columns().values();
        return columns.contains(PeopleColumn.LOGIN)
                && columns.stream().distinct().count() == columns.size();
    }
}
