package io.formwork.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table in the archive, one after the other. */
final class TableRows implements AutoCloseable {

    private final BackupTable table;
    private final CheckedInput checked;
    private final DataInputStream input;
    private final long rows;
    private long read;

    TableRows(BackupTable table, CheckedInput input, long rows) {
        this.table = table;
        this.checked = input;
        this.input = new DataInputStream(input);
        this.rows = rows;
    }

    /** Whether there is another; after the last, everything was read and is as announced. */
    boolean next() throws IOException {
        if (read == rows) {
            checked.requireWhole(read);
            return false;
        }
        read++;
        return true;
    }

    /** The values of the row, to be asked once. */
    List<byte @Nullable []> values() throws IOException {
        List<byte @Nullable []> values = new ArrayList<>(table.columns().size());
        for (int column = 0; column < table.columns().size(); column++) {
            values.add(RowBytes.read(input));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
