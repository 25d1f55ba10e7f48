/**
 * Tables and record pages: the screens on which people work with the records of a form.
 *
 * <p>{@code table} lists any number of records, {@code page} shows one with all that belongs to it, {@code transfer}
 * brings records in and out of files. Other features add to the record page with a {@link io.formwork.ui.record.RecordPanel}.
 */
@NullMarked
package io.formwork.ui.record;

import org.jspecify.annotations.NullMarked;
