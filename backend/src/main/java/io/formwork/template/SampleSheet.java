package io.formwork.template;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** A CSV file of a package: its column names and its rows; every row has as many cells. */
record SampleSheet(List<String> columns, List<List<String>> rows) {

    static SampleSheet parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(csv).forEach(line -> lines.add(List.copyOf(line.getFields())));
        if (lines.isEmpty()) {
            return new SampleSheet(List.of(), List.of());
        }
        List<String> columns = lines.getFirst();
        return new SampleSheet(columns, List.copyOf(lines.subList(1, lines.size())));
    }

    /** A cell by its column's name, empty where there is no such column. */
    String cell(List<String> row, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= row.size() ? "" : row.get(index);
    }
}
