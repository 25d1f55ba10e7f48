package io.formwork.record.transfer;

import io.formwork.record.BulkRecords.CheckedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Counts what an import did so far. */
final class ImportTally {

    private final LongConsumer progress;
    private final List<BadRow> badRows = new ArrayList<>();
    private long read;
    private long written;
    private long bad;

    ImportTally(LongConsumer progress) {
        this.progress = progress;
    }

    /** Whether writing on is of no use, since all will be taken back. */
    boolean stopped(boolean skipBadRows) {
        return bad > 0 && !skipBadRows;
    }

    void add(List<Long> lines, List<CheckedRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            CheckedRow row = rows.get(i);
            read++;
            if (row.good()) {
                written++;
            } else {
                bad++;
                if (badRows.size() < ImportResult.LISTED) {
                    badRows.add(new BadRow(lines.get(i), row.violations()));
                }
            }
        }
        progress.accept(read);
    }

    ImportResult result() {
        return new ImportResult(read, written, bad, List.copyOf(badRows));
    }
}
