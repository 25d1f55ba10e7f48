/**
 * The settings of what is selected: the whole form, a field with the settings of its type, a section or a row.
 */
@NullMarked
package io.formwork.ui.form.designer.settings;

import org.jspecify.annotations.NullMarked;
