/** Workbooks of spreadsheets, written and read line by line so that memory stays small. */
@NullMarked
package io.formwork.platform.xlsx;

import org.jspecify.annotations.NullMarked;
