/** Conditions as data: one structure for filters, permissions, form rules, branches and metrics. */
@NullMarked
package io.formwork.form.condition;

import org.jspecify.annotations.NullMarked;
