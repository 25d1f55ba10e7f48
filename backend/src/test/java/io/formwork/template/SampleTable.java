package io.formwork.template;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One CSV file in the making, as RFC 4180 has it, lines ending with LF. */
final class SampleTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+08:00'");

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** Starts a file with its column names, separated by commas. */
    SampleTable(String header) {
        columns = header.split(",").length;
        text.append(header).append('\n');
    }

    /** An empty cell is given as {@code ""}. */
    void add(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalStateException(cells.length + " cells for " + columns + " columns");
        }
        text.append(Arrays.stream(cells).map(SampleTable::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    String csv() {
        return text.toString();
    }

    private static String cell(Object value) {
        String plain = value instanceof LocalDateTime time ? TIME.format(time) : value.toString();
        return plain.matches("(?s).*[,\"\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
