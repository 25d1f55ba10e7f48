package io.formwork.ui.record.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.Action;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.RecordPage;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.ui.component.Panel;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.RecordDrawer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The newest records of another form that point to this one. */
final class RelatedPanel extends Panel {

    private static final int SHOWN = 8;
    private static final int COLUMNS = 4;

    private final transient FormScope other;
    private final transient FormField relation;
    private final transient RecordService records;
    private final transient RecordId record;
    private final transient List<FormField> columns;

    /** @param relation the field of the other form that points here */
    RelatedPanel(FormScope other, FormField relation, RecordService records, RecordId record) {
        super(other.label());
        this.other = other;
        this.relation = relation;
        this.records = records;
        this.record = record;
        this.columns = other.access().visibleFields().stream()
                .filter(field -> !field.equals(relation))
                .filter(field -> other.form().titleField().filter(field::equals).isEmpty())
                .limit(COLUMNS)
                .toList();
        flush();
        if (other.may(Action.CREATE)) {
            Button add = new Button(getTranslation("table.create"), VaadinIcon.PLUS.create(), click -> create());
            add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            actions(add);
        }
        refresh();
    }

    private void create() {
        new RecordDrawer(other, records, Map.of(relation.name(), record.toString()), created -> refresh()).open();
    }

    private void refresh() {
        Condition here = Condition.eq(relation.name(), record.toString());
        RecordPage page = records.list(
                other.actor(), RecordQuery.first(other.key(), SHOWN).where(here));
        if (page.records().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("record-page.related.none"));
            none.addClassName("fw-related__none");
            setContent(none);
            return;
        }
        Div scroll = new Div(table(page.records()));
        scroll.addClassName("fw-related__scroll");
        setContent(scroll);
        if (page.next().isPresent()) {
            String where = URLEncoder.encode(Json.write(here.toJson()), StandardCharsets.UTF_8);
            addContent(new Anchor(other.path() + "?where=" + where, getTranslation("record-page.related.all")));
        }
    }

    private NativeTable table(List<FormRecord> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("fw-related");
        NativeTableRow head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(other.form()
                .titleField()
                .map(field -> other.words(field.label()))
                .orElse("")));
        columns.forEach(field -> head.add(new NativeTableHeaderCell(other.words(field.label()))));
        rows.forEach(row -> line(table.getBody().addRow(), row));
        return table;
    }

    private void line(NativeTableRow line, FormRecord row) {
        Anchor title = new Anchor(other.path(row.id()), other.title(row));
        title.addClassName("fw-record-link");
        line.add(new NativeTableCell(title));
        columns.forEach(field -> line.add(new NativeTableCell(other.cell(field, row))));
    }
}
