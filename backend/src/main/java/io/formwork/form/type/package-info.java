/**
 * The field types. One class answers everything about a type in the same order: key, schema, column, parse, check, format.
 * {@link io.formwork.form.type.FieldTypes} lists them once, in the order of the designer's palette.
 */
@NullMarked
package io.formwork.form.type;

import org.jspecify.annotations.NullMarked;
