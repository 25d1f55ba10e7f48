/**
 * Draws the charts of dashboards without a browser: the same ECharts options, run by ECharts in a JavaScript engine of its
 * own, give SVG for reports. The engine is started by the first chart and closed again when nobody draws for a while.
 */
@NullMarked
package io.formwork.report.chart;

import org.jspecify.annotations.NullMarked;
