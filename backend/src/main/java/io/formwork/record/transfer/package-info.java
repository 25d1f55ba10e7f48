/** Records in and out of files, by the same rules and rights as everywhere. */
@NullMarked
package io.formwork.record.transfer;

import org.jspecify.annotations.NullMarked;
