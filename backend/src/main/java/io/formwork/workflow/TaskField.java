package io.formwork.workflow;

import io.formwork.form.FormField;
import io.formwork.workflow.step.FieldUse;

/** A field that a task shows, and what may be done with it. */
public record TaskField(FormField field, FieldUse use) {}
