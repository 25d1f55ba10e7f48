package io.formwork.platform.xlsx;

import io.formwork.platform.text.SpreadsheetText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of texts under one head, which begins a further sheet where one is full. No cell can be taken for a formula, also
 * after somebody has saved it as CSV.
 */
public final class XlsxFile implements Closeable {

    /** How many characters a cell holds. */
    public static final int LONGEST_CELL = 32_767;

    private static final int LARGEST_SHEET = 1_048_576;
    private static final int AT_ONCE = 1_000;
    private static final double WIDTH = 20;

    private final Workbook workbook;
    private final String name;
    private final String cutMark;
    private final List<String> head;
    private final int largest;

    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * @param name of the sheet
     * @param head the words over the columns
     * @param cutMark stands at the end of what is longer than a cell
     */
    public XlsxFile(OutputStream out, String name, List<String> head, String cutMark) {
        this(out, name, head, cutMark, LARGEST_SHEET);
    }

    XlsxFile(OutputStream out, String name, List<String> head, String cutMark, int largest) {
        this.workbook = new Workbook(out, "Formwork", "1.0");
        this.name = name;
        this.cutMark = cutMark;
        this.head = List.copyOf(head);
        this.largest = largest;
    }

    /** Writes one line; a cell may be empty. */
    public void line(List<String> cells) throws IOException {
        Worksheet open = sheet;
        if (open == null || row == largest) {
            open = begin();
        }
        write(open, cells);
        if (row % AT_ONCE == 0) {
            open.flush();
        }
    }

    private Worksheet begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = next;
        row = 0;
        next.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            next.width(column, WIDTH);
            next.style(0, column).bold().set();
        }
        write(next, head);
        return next;
    }

    private void write(Worksheet open, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = SpreadsheetText.safe(cells.get(column));
            if (!text.isEmpty()) {
                open.inlineString(row, column, text.length() <= LONGEST_CELL ? text : cut(text));
            }
        }
        row++;
    }

    /** Never between the halves of a sign. */
    private String cut(String text) {
        int end = LONGEST_CELL - cutMark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cutMark;
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            begin();
        }
        workbook.finish();
    }
}
