package io.formwork.report;

/**
 * A drawn chart.
 *
 * @param svg one {@code <svg>} element; empty when there is nothing to draw, and the problem says why
 */
public record ReportChart(String title, String svg, String problem) {}
