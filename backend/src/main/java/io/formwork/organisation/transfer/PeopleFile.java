package io.formwork.organisation.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.formwork.platform.csv.CsvFile;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
        List<PeoplePreview.Column> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvFile.of(path).open()) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    columns = columns(row.getFields(), messages);
                } else if (rows.size() < SHOWN_ROWS) {
                    rows.add(row.getFields());
                } else {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw notCsv(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.isEmpty()) {
            throw refused("record.import.empty");
        }
        return new PeoplePreview(columns, rows);
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
        List<PersonRow> rows = new ArrayList<>();
        boolean header = true;
        try (CsvReader<CsvRecord> reader = CsvFile.of(path).open()) {
            for (CsvRecord row : reader) {
                if (!header) {
                    rows.add(row(row, columns));
                }
                header = false;
                if (rows.size() > MOST) {
                    throw refused("people-import.rule.many", MOST);
                }
            }
        } catch (CsvParseException e) {
            throw notCsv(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static PersonRow row(CsvRecord row, Map<Integer, PeopleColumn> columns) {
        Map<PeopleColumn, String> cells = new EnumMap<>(PeopleColumn.class);
        columns.forEach((index, column) -> {
            String text = index < row.getFieldCount() ? row.getField(index).strip() : "";
            if (!text.isEmpty()) {
                cells.put(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        });
        return new PersonRow(row.getStartingLineNumber(), cells);
    }

    private static Invalid notCsv(CsvParseException e) {
        return refused("record.import.not-csv", String.valueOf(e.getMessage()));
    }

    private static Invalid refused(String messageKey, Object... args) {
        return new Invalid(new Violation("", "file", messageKey, args));
    }
}
