/** The record of what was done, for administrators: found by who, what, where and when, with what was before and after. */
@NullMarked
package io.formwork.ui.audit;

import org.jspecify.annotations.NullMarked;
