/** Writing records: inserts and updates in batches, numbers, relations and the change log. */
@NullMarked
package io.formwork.record.write;

import org.jspecify.annotations.NullMarked;
