package io.formwork.organisation.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.formwork.platform.csv.CsvFile;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.xlsx.XlsxSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the lines of a file of people, be it CSV or a workbook; what it is shows in its first bytes, not in its name. */
final class PeopleLines {

    private PeopleLines() {}

    /** @param number of the line, the header being line 1 */
    record Line(long number, List<String> cells) {}

    /** @throws Invalid when the file can be read as neither */
    static <T> T read(Path file, Function<Iterator<Line>, T> work) {
        try {
            return XlsxSheet.isWorkbook(file) ? workbook(file, work) : csv(file, work);
        } catch (CsvParseException e) {
            throw refused("record.import.not-csv", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T workbook(Path file, Function<Iterator<Line>, T> work) throws IOException {
        try (XlsxSheet sheet = XlsxSheet.open(file);
                Stream<XlsxSheet.Line> lines = sheet.lines()) {
            return work.apply(
                    lines.map(line -> new Line(line.number(), line.cells())).iterator());
        }
    }

    private static <T> T csv(Path file, Function<Iterator<Line>, T> work) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvFile.of(file).open();
                Stream<CsvRecord> records = reader.stream()) {
            return work.apply(records.map(record -> new Line(record.getStartingLineNumber(), record.getFields()))
                    .iterator());
        }
    }

    static Invalid refused(String messageKey, Object... args) {
        return new Invalid(new Violation("", "file", messageKey, args));
    }
}
