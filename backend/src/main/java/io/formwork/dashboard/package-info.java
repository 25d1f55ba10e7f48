/**
 * Dashboards: pages of cards that show metrics, with filters that hold for the whole page. A card that cannot be computed
 * says why and does not spoil the others.
 */
@NullMarked
package io.formwork.dashboard;

import org.jspecify.annotations.NullMarked;
