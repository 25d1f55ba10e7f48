/**
 * Forms: what a business user designs, as JSON Schema for the data and a JSON Forms UI schema for the layout.
 *
 * <p>{@link io.formwork.form.FormDefinition} is the parsed document, {@link io.formwork.form.PublishedForms} finds it,
 * {@link io.formwork.form.FormInput} turns what somebody entered into checked values. A field's id never changes, its
 * name may. Where the values are stored is not known here: {@link io.formwork.form.FormStorage} is filled in by records.
 */
@NullMarked
package io.formwork.form;

import org.jspecify.annotations.NullMarked;
