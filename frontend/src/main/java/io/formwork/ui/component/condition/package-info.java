/**
 * Building conditions by hand: {@link io.formwork.ui.component.condition.ConditionBuilder} for filters, branches and
 * metrics alike. A line compares a field with a value of its type; groups hold lines and groups.
 */
@NullMarked
package io.formwork.ui.component.condition;

import org.jspecify.annotations.NullMarked;
