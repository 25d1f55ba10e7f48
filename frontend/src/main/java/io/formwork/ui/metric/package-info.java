/** Metrics on screen: charts, a metric's own page, and what stands behind a number. */
@NullMarked
package io.formwork.ui.metric;

import org.jspecify.annotations.NullMarked;
