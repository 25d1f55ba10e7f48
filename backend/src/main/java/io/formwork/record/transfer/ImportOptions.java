package io.formwork.record.transfer;

import java.util.Map;
import java.util.function.LongConsumer;

/**
 * How a file is to be imported.
 *
 * @param fields the field's name for each column index; columns left out are ignored
 * @param skipBadRows writes the good rows even if others are bad; otherwise one bad row stops everything
 * @param progress is told, now and then, how many rows were read
 */
public record ImportOptions(Map<Integer, String> fields, boolean skipBadRows, LongConsumer progress) {

    public ImportOptions {
        fields = Map.copyOf(fields);
    }
}
