/** The table of a form's records: columns, filter, order, selection, and pages fetched as somebody scrolls. */
@NullMarked
package io.formwork.ui.record.table;

import org.jspecify.annotations.NullMarked;
