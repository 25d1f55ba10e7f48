/**
 * Workflows on the screen: what waits for a person, the case of a record with its drawing, and (in {@code designer}) where
 * the steps are designed.
 */
@NullMarked
package io.formwork.ui.workflow;

import org.jspecify.annotations.NullMarked;
