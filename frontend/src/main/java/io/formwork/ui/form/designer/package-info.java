/**
 * The form designer. {@link io.formwork.ui.form.designer.FormDraft} is the document being designed; every change is a
 * command, which the draft can take back. The view shows the draft as cards on a canvas, and never holds state that is
 * not in the draft or the selection.
 */
@NullMarked
package io.formwork.ui.form.designer;

import org.jspecify.annotations.NullMarked;
