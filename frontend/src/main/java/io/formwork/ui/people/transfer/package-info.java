/** Bringing people in from a file, step by step. */
@NullMarked
package io.formwork.ui.people.transfer;

import org.jspecify.annotations.NullMarked;
