/**
 * Formwork: forms, tables, workflows, numbers and reports that people build themselves. One package per feature; what
 * lies directly in a feature's package is for others, its sub-packages are its own. {@link io.formwork.Formwork} starts it.
 */
@NullMarked
package io.formwork;

import org.jspecify.annotations.NullMarked;
