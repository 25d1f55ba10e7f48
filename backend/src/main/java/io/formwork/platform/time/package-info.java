/** The clock, injected so that tests can set it. */
@NullMarked
package io.formwork.platform.time;

import org.jspecify.annotations.NullMarked;
