package io.formwork.organisation.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A row of the file.
 *
 * @param line on which it starts
 * @param cells what stands in it, without blanks around
 */
record PersonRow(long line, Map<PeopleColumn, String> cells) {

    private static final String SEVERAL = "[;；\\n]";
    private static final Set<String> YES = Set.of("1", "y", "yes", "true", "是", "√");
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "否");

    PersonRow {
        cells = new EnumMap<>(cells);
    }

    String text(PeopleColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(PeopleColumn column) {
        return !text(column).isEmpty();
    }

    /** What a login is compared by. */
    String key() {
        return text(PeopleColumn.LOGIN).toLowerCase(Locale.ROOT);
    }

    /** The parts of a cell that holds several. */
    List<String> parts(PeopleColumn column) {
        return Arrays.stream(text(column).split(SEVERAL))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    boolean leads() {
        return YES.contains(text(PeopleColumn.HEAD).toLowerCase(Locale.ROOT));
    }

    boolean saysWhetherHeLeads() {
        String text = text(PeopleColumn.HEAD).toLowerCase(Locale.ROOT);
        return YES.contains(text) || NO.contains(text);
    }
}
