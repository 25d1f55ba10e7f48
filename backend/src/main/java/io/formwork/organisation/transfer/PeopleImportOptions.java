package io.formwork.organisation.transfer;

import java.util.Map;
import java.util.function.LongConsumer;

/**
 * How people are to be brought in.
 *
 * @param columns what each column of the file is about; columns left out are ignored
 * @param skipBadRows brings in the good rows even if others are bad; otherwise one bad row stops everything
 * @param changeKnown changes the accounts whose login is known already; otherwise they are left alone
 * @param makeMissing makes the departments and groups that there are not yet
 * @param progress is told, now and then, how many rows were done; what it throws ends the import
 */
public record PeopleImportOptions(
        Map<Integer, PeopleColumn> columns,
        boolean skipBadRows,
        boolean changeKnown,
        boolean makeMissing,
        LongConsumer progress) {

    public PeopleImportOptions {
        columns = Map.copyOf(columns);
    }
}
