/** Bringing records in from a file, step by step. */
@NullMarked
package io.formwork.ui.record.transfer;

import org.jspecify.annotations.NullMarked;
