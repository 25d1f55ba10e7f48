package io.formwork.record.transfer;

import io.formwork.platform.error.Violation;
import java.util.List;

/**
 * A row that could not be imported.
 *
 * @param line the line of the file on which the row starts, the header being line 1
 */
public record BadRow(long line, List<Violation> violations) {}
