/**
 * Makes the one statement of a metric and reads its answer.
 *
 * <p>Periods are told apart by comparing the bare time column with constants worked out in Java, so that neither the
 * server's time-zone tables nor its idea of daylight saving matter, and an index on the column can serve the window.
 */
@NullMarked
package io.formwork.metric.sql;

import org.jspecify.annotations.NullMarked;
