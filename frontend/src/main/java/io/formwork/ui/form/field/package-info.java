/**
 * The screen half of the field types. One class answers everything about a type on the screen: icon, entry, display, cell
 * and the settings that its designer may change; {@link io.formwork.ui.form.field.FieldEditors} lists them once.
 */
@NullMarked
package io.formwork.ui.form.field;

import org.jspecify.annotations.NullMarked;
