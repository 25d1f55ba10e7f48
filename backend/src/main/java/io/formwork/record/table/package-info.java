/** The tables behind forms: their names and columns, the plan of a change, and the indexes that queries need. */
@NullMarked
package io.formwork.record.table;

import org.jspecify.annotations.NullMarked;
