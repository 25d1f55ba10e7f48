package io.formwork.platform.xlsx;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first sheet of a workbook that somebody brought, as texts, read line by line; formulas stand for their last result. */
public final class XlsxSheet implements Closeable {

    /** Columns further to the right are not read. */
    public static final int MOST_COLUMNS = 200;

    private static final Logger log = LoggerFactory.getLogger(XlsxSheet.class);
    private static final String ZIP = "504b0304";

    /** Of workbooks before 2007, and of those with a password. */
    private static final String OLE = "d0cf11e0";

    private static final int MOST_DIGITS = 40;

    private final ReadableWorkbook workbook;

    private XlsxSheet(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @param number of the line as the spreadsheet shows it */
    public record Line(long number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Whether a file is a workbook, told from its first bytes.
     *
     * @throws Invalid when it is one that cannot be read
     */
    public static boolean isWorkbook(Path file) {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = HexFormat.of().formatHex(in.readNBytes(ZIP.length() / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (head.equals(OLE)) {
            throw refused("old");
        }
        return head.equals(ZIP);
    }

    /** @throws Invalid when the file is no workbook, or one that is made to do harm */
    public static XlsxSheet open(Path file) {
        XlsxGuard.require(file);
        try {
            return new XlsxSheet(new ReadableWorkbook(file.toFile()));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The lines in which something stands; going on is refused where the workbook is damaged. */
    public Stream<Line> lines() {
        try {
            Stream<Row> rows = workbook.getFirstSheet().openStream();
            Iterator<Line> lines = rows.map(XlsxSheet::line)
                    .filter(line -> line.cells().stream().anyMatch(text -> !text.isBlank()))
                    .iterator();
            var guarded = Spliterators.spliteratorUnknownSize(new Lines(lines), Spliterator.ORDERED);
            return StreamSupport.stream(guarded, false).onClose(rows::close);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxSheet::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    /** Numbers without an exponent, unless that would be endless. */
    private static String text(Cell cell) {
        return cell.getValue() instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_DIGITS
                ? number.toPlainString()
                : Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    /** What the reader trips over, in whichever way, is the file's fault. */
    static Invalid damaged(Exception trip) {
        log.info("A workbook could not be read", trip);
        return refused("damaged");
    }

    static Invalid refused(String reason, Object... args) {
        return new Invalid(new Violation("", "file", "platform.xlsx." + reason, args));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private record Lines(Iterator<Line> rows) implements Iterator<Line> {

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        @Override
        public Line next() {
            try {
                return rows.next();
            } catch (NoSuchElementException e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }
    }
}
