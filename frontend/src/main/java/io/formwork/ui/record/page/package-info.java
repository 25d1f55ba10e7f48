/** One record with all that belongs to it: its values, what happened to it, what was said about it, what points to it. */
@NullMarked
package io.formwork.ui.record.page;

import org.jspecify.annotations.NullMarked;
