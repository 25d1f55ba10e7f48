package io.formwork.workflow;

/** How many tasks somebody has; overdue ones are among {@code mine}. */
public record TaskCounts(long mine, long overdue, long done, long told, long started) {}
