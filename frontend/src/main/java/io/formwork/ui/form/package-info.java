/**
 * Forms on the screen. {@link io.formwork.ui.form.FormPane} shows a form's layout with entry components, reads their
 * values and shows what is wrong at the fields; it knows no service, so that a record page, a workflow step and the
 * designer's preview use the same one.
 */
@NullMarked
package io.formwork.ui.form;

import org.jspecify.annotations.NullMarked;
