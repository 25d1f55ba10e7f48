/**
 * What tests of all features share: one real database for a whole Maven run, and a small HTTP client. Builders of a
 * feature's own things live with that feature.
 */
@NullMarked
package io.formwork.testing;

import org.jspecify.annotations.NullMarked;
