/** Says why somebody may or may not see or do something: a tab of the record page, for administrators. */
@NullMarked
package io.formwork.ui.access;

import org.jspecify.annotations.NullMarked;
