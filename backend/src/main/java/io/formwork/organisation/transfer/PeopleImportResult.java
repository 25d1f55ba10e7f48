package io.formwork.organisation.transfer;

import io.formwork.platform.error.Violation;
import java.util.List;

/**
 * How an import of people ended, or would end.
 *
 * @param read rows in the file
 * @param left rows about known accounts that were left alone
 * @param bad how many rows were bad
 * @param whole whether the import came to its end; otherwise what came in before stays, and managers and heads are still to be set
 * @param badRows the first of them
 * @param passwords the first passwords of the new accounts, which are told only here
 */
public record PeopleImportResult(
        long read,
        long created,
        long changed,
        long left,
        long bad,
        boolean whole,
        List<BadPerson> badRows,
        List<FirstPassword> passwords) {

    /** How many bad rows are kept with their reasons. */
    public static final int LISTED = 1_000;

    /**
     * A row that could not be brought in.
     *
     * @param line the line of the file on which it starts, the header being line 1
     */
    public record BadPerson(long line, List<Violation> violations) {

        public BadPerson {
            violations = List.copyOf(violations);
        }
    }

    /** With what somebody signs in the first time. */
    public record FirstPassword(String login, String name, String password) {}

    public PeopleImportResult {
        badRows = List.copyOf(badRows);
        passwords = List.copyOf(passwords);
    }
}
