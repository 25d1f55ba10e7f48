/**
 * The permission matrix: generated roles, rows and field rights against every way by which a value can leave or change. What
 * may be known is worked out a second time here, from the generated grants alone, and not by the code under test. The ways
 * stand in {@code ReadWays}, {@code NumberWays}, {@code FlowWays} and {@code WriteWays}; {@code WaysTest} fails for a way that stands in none.
 */
@NullMarked
package io.formwork.matrix;

import org.jspecify.annotations.NullMarked;
