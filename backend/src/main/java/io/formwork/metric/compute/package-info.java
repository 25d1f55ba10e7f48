/** Computing metrics: what a query comes to for an actor, the answer laid out over periods and groups, and its words. */
@NullMarked
package io.formwork.metric.compute;

import org.jspecify.annotations.NullMarked;
