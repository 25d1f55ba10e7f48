/**
 * Records: the rows that people fill into forms. All writing, from wherever it comes, goes through
 * {@link io.formwork.record.RecordService}, and there is no other way.
 *
 * <p>A published form owns a table (sub-package {@code table}); reading with conditions, keyset pages and counts is in
 * {@code query}; the change log is at once history, audit and feed.
 */
@NullMarked
package io.formwork.record;

import org.jspecify.annotations.NullMarked;
