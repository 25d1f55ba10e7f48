/**
 * What can be done to a form, each as a command, and {@link io.formwork.ui.form.designer.command.Designer}, the hand
 * that gives them: it knows what is selected and turns gestures into commands.
 */
@NullMarked
package io.formwork.ui.form.designer.command;

import org.jspecify.annotations.NullMarked;
