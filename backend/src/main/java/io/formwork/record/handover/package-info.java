/** What names a person in records, and how it comes to name the successor: record by record, through the one write path. */
@NullMarked
package io.formwork.record.handover;

import org.jspecify.annotations.NullMarked;
