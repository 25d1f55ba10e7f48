/**
 * The form as cards that are arranged by mouse, finger and keyboard, and the palette from which new ones come.
 */
@NullMarked
package io.formwork.ui.form.designer.canvas;

import org.jspecify.annotations.NullMarked;
