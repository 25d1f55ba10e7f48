package io.formwork.workflow.drawing;

/** A place on the page; y grows downwards. */
public record Point(int x, int y) {}
