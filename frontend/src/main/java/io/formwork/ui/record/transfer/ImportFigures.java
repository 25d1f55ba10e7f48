package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.record.transfer.BadRow;
import io.formwork.record.transfer.CsvBadRows;
import io.formwork.record.transfer.ImportResult;
import io.formwork.ui.component.TagColor;
import java.util.List;

/** How many rows were read, good and bad, and what is wrong with the bad ones. */
final class ImportFigures extends Div {

    private static final int SHOWN_BAD_ROWS = 100;

    ImportFigures(ImportResult result, String goodKey, CsvBadRows badRows, Formats formats, Language language) {
        addClassName("fw-stack");
        Div figures = new Div(
                figure(formats.number(result.read()), "import.figure.read", TagColor.BLUE),
                figure(formats.number(result.written()), goodKey, TagColor.GREEN),
                figure(
                        formats.number(result.bad()),
                        "import.figure.bad",
                        result.bad() == 0 ? TagColor.GREY : TagColor.RED));
        figures.addClassName("fw-figures");
        add(figures);
        if (!result.badRows().isEmpty()) {
            add(list(result.badRows(), badRows, language));
        }
    }

    private Div figure(String number, String key, TagColor color) {
        var value = new com.vaadin.flow.component.HtmlComponent("b");
        value.getElement().setText(number);
        Div figure = new Div(value, new Span(getTranslation(key)));
        figure.addClassName("fw-figure");
        figure.getElement().setAttribute("data-figure", key);
        color.on(figure);
        return figure;
    }

    private UnorderedList list(List<BadRow> rows, CsvBadRows badRows, Language language) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fw-bad-rows");
        rows.stream()
                .limit(SHOWN_BAD_ROWS)
                .forEach(row -> list.add(new ListItem(
                        new Span(getTranslation("import.bad.line", row.line())),
                        new Span(badRows.reasons(row, language)))));
        if (rows.size() > SHOWN_BAD_ROWS) {
            list.add(new ListItem(new Span(), new Span(getTranslation("import.bad.more"))));
        }
        return list;
    }
}
