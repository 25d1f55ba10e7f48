/**
 * How somebody looks at the records of a form: which columns, how wide, in which order, with which filter. Each person has
 * one layout a form, and any number of named views, of which some are shared.
 */
@NullMarked
package io.formwork.record.view;

import org.jspecify.annotations.NullMarked;
