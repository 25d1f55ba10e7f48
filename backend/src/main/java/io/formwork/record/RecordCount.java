package io.formwork.record;

/** How many records there are; an estimate until the exact number is known. */
public record RecordCount(long value, boolean exact) {}
