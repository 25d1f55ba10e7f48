package io.formwork.record.transfer;

import java.util.List;

/**
 * How an import ended.
 *
 * @param read rows in the file
 * @param written records created; 0 when bad rows stopped an import that must be whole
 * @param bad how many rows were bad
 * @param badRows the first of them with their reasons
 */
public record ImportResult(long read, long written, long bad, List<BadRow> badRows) {

    /** How many bad rows are kept with their reasons; enough to mend a file, few enough to hold in memory. */
    public static final int LISTED = 20_000;
}
