package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.record.transfer.ImportColumn;
import io.formwork.record.transfer.ImportPreview;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.record.FormScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of the file goes to which field, with a look into the first rows. */
final class ColumnMatch extends Div {

    private static final int SAMPLES = 3;

    private final transient FormScope scope;
    private final transient Runnable changed;
    final transient Map<Integer, ComboBox<FormField>> pickers = new LinkedHashMap<>();
    private final transient List<FormField> fields;

    ColumnMatch(FormScope scope, ImportPreview preview, Runnable changed) {
        this.scope = scope;
        this.changed = changed;
        this.fields = scope.access().visibleFields().stream()
                .filter(field -> scope.access().edits(field.name()))
                .toList();
        NativeTable table = new NativeTable();
        table.addClassName("fw-match");
        NativeTableRow head = table.getHead().addRow();
        head.add(
                new NativeTableHeaderCell(getTranslation("import.match.column")),
                new NativeTableHeaderCell(getTranslation("import.match.sample")),
                new NativeTableHeaderCell(getTranslation("import.match.field")));
        preview.columns().forEach(column -> table.getBody().addRows(line(column, preview)));
        add(table);
    }

    private NativeTableRow line(ImportColumn column, ImportPreview preview) {
        ComboBox<FormField> picker = new ComboBox<>();
        picker.setItems(fields);
        picker.setItemLabelGenerator(field -> scope.words(field.label()) + (field.required() ? " *" : ""));
        picker.setPlaceholder(getTranslation("import.match.none"));
        picker.setAriaLabel(column.header());
        picker.setClearButtonVisible(true);
        column.field().ifPresent(picker::setValue);
        picker.addValueChangeListener(change -> {
            mark();
            changed.run();
        });
        pickers.put(column.index(), picker);
        Span sample = new Span(preview.firstRows().stream()
                .limit(SAMPLES)
                .map(row -> column.index() < row.size() ? row.get(column.index()) : "")
                .collect(Collectors.joining(" · ")));
        sample.addClassName("fw-match__sample");
        sample.getElement().setAttribute("title", sample.getText());
        Span header = new Span(column.header());
        header.getStyle().set("font-weight", "550");
        return new NativeTableRow(
                new NativeTableCell(header), new NativeTableCell(sample), new NativeTableCell(picker));
    }

    /** A field may take one column only. */
    private void mark() {
        Map<FormField, Long> uses = uses();
        pickers.values().forEach(picker -> {
            FormField field = picker.getValue();
            boolean twice = field != null && uses.getOrDefault(field, 0L) > 1;
            picker.setInvalid(twice);
            picker.setErrorMessage(twice ? getTranslation("import.match.twice") : "");
        });
    }

    private Map<FormField, Long> uses() {
        return pickers.values().stream()
                .flatMap(picker -> picker.getOptionalValue().stream())
                .collect(Collectors.groupingBy(field -> field, Collectors.counting()));
    }

    /** Column index to field name. */
    Map<Integer, String> fields() {
        Map<Integer, String> matched = new LinkedHashMap<>();
        pickers.forEach(
                (index, picker) -> picker.getOptionalValue().ifPresent(field -> matched.put(index, field.name())));
        return matched;
    }

    boolean isValid() {
        return !fields().isEmpty() && uses().values().stream().allMatch(count -> count == 1);
    }

    /** Required fields that no column fills. */
    List<FormField> missing() {
        var filled = fields().values();
        return fields.stream()
                .filter(FormField::required)
                .filter(field ->
                        !field.schema().has("default") && !field.extras().has("default"))
                .filter(field -> !filled.contains(field.name()))
                .toList();
    }

    static Tag ignored(String words) {
        Tag tag = new Tag(words, TagColor.ORANGE);
        tag.addComponentAsFirst(VaadinIcon.WARNING.create());
        return tag;
    }
}
