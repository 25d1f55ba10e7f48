/**
 * Measures what the product does against the same work done by bare JDBC, in one run on one database. Started by
 * {@code ./formwork bench}; never part of the tests, since machines are noisy.
 */
@NullMarked
package io.formwork.bench;

import org.jspecify.annotations.NullMarked;
