/**
 * Metrics: numbers that are defined once and mean the same wherever they are shown. A metric is a definition (form,
 * condition, time field, measure, unit) which compiles to one SQL statement.
 *
 * <p>Every answer carries its definition in words, its window, n, numerator and denominator, and an interval where one can
 * be given; missing is never zero. Each measure is one class in {@code measure}; {@code compute} works out who may see
 * what and lays the answers out; {@code sql} makes the statements;
 * {@code chart} turns answers into ECharts options, for browser and report alike.
 */
@NullMarked
package io.formwork.metric;

import org.jspecify.annotations.NullMarked;
