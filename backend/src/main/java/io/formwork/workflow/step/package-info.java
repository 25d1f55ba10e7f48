/**
 * The kinds of steps, one class each: how it is read, checked, drawn and what happens when a case comes to it. A new kind is
 * a new class and its line in {@link io.formwork.workflow.step.StepTypes}.
 */
@NullMarked
package io.formwork.workflow.step;

import org.jspecify.annotations.NullMarked;
