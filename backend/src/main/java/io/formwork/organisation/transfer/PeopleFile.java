package io.formwork.organisation.transfer;

import io.formwork.organisation.transfer.PeopleLines.Line;
import io.formwork.platform.csv.CsvFile;
import io.formwork.platform.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of people. */
final class PeopleFile {

    /** More people than that are no file that somebody wrote. */
    static final int MOST = 50_000;

    private static final int SHOWN_ROWS = 5;
    private static final int LONGEST_CELL = 2_000;

    private PeopleFile() {}

    static PeoplePreview preview(Path path, Messages messages) {
        return PeopleLines.read(path, lines -> {
            if (!lines.hasNext()) {
                throw PeopleLines.refused("record.import.empty");
            }
            List<PeoplePreview.Column> columns = columns(lines.next().cells(), messages);
            List<List<String>> rows = new ArrayList<>();
            while (lines.hasNext() && rows.size() < SHOWN_ROWS) {
                rows.add(lines.next().cells());
            }
            return new PeoplePreview(columns, rows);
        });
    }

    private static List<PeoplePreview.Column> columns(List<String> headers, Messages messages) {
        List<PeoplePreview.Column> columns = new ArrayList<>();
        Set<PeopleColumn> taken = EnumSet.noneOf(PeopleColumn.class);
        for (int i = 0; i < headers.size(); i++) {
            String header = CsvFile.withoutMark(headers.get(i)).strip();
            columns.add(new PeoplePreview.Column(
                    i, header, PeopleColumn.of(header, messages).filter(taken::add)));
        }
        return columns;
    }

    static List<PersonRow> rows(Path path, Map<Integer, PeopleColumn> columns) {
        return PeopleLines.read(path, lines -> rows(lines, columns));
    }

    private static List<PersonRow> rows(Iterator<Line> lines, Map<Integer, PeopleColumn> columns) {
        List<PersonRow> rows = new ArrayList<>();
        boolean header = true;
        while (lines.hasNext()) {
            Line line = lines.next();
            if (!header) {
                rows.add(row(line, columns));
            }
            header = false;
            if (rows.size() > MOST) {
                throw PeopleLines.refused("people-import.rule.many", MOST);
            }
        }
        return rows;
    }

    private static PersonRow row(Line line, Map<Integer, PeopleColumn> columns) {
        Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
        columns.forEach((index, column) -> {
            String text = index < line.cells().size() ? line.cells().get(index).strip() : "";
            if (!text.isEmpty()) {
                cells.put(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        });
        return new PersonRow(line.number(), cells);
    }
}
