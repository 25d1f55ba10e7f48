/** Turns metric results into ECharts options: plain JSON without functions, alike for the browser and for reports. */
@NullMarked
package io.formwork.metric.chart;

import org.jspecify.annotations.NullMarked;
