package io.formwork.ui.workflow.designer;

/** Something to choose: what is stored and what is shown. */
record Choice(String value, String label) {}
