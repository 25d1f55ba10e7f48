/** Ids that sort by the time of their making. */
@NullMarked
package io.formwork.platform.id;

import org.jspecify.annotations.NullMarked;
