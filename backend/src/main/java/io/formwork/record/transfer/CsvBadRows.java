package io.formwork.record.transfer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.platform.csv.CsvFile;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.platform.text.SpreadsheetText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives back the rows of a file that were refused, each with its line and the reasons, to be mended and brought again. */
@Singleton
public class CsvBadRows {

    private final Messages messages;

    CsvBadRows(Messages messages) {
        this.messages = messages;
    }

    public void write(Path file, List<BadRow> badRows, Language language, OutputStream out) throws IOException {
        Map<Long, String> reasons = new HashMap<>();
        badRows.forEach(row -> reasons.put(row.line(), reasons(row, language)));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer);
                CsvReader<CsvRecord> reader = CsvFile.of(file).open()) {
            boolean header = true;
            for (CsvRecord row : reader) {
                if (header) {
                    csv.writeRecord(cells(
                            messages.text(language, "record.import.line"),
                            messages.text(language, "record.import.reason"),
                            row));
                    header = false;
                } else if (reasons.containsKey(row.getStartingLineNumber())) {
                    long line = row.getStartingLineNumber();
                    csv.writeRecord(cells(Long.toString(line), reasons.getOrDefault(line, ""), row));
                }
            }
        }
    }

    /** What is wrong with a row, in words. */
    public String reasons(BadRow row, Language language) {
        return row.violations().stream()
                .map(violation -> messages.text(language, violation))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<String> cells(String line, String reason, CsvRecord row) {
        List<String> cells = new ArrayList<>();
        cells.add(line);
        cells.add(reason);
        row.getFields().forEach(field -> cells.add(SpreadsheetText.safe(CsvFile.withoutMark(field))));
        return cells;
    }
}
