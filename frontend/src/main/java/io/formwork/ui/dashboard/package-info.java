/** Dashboards on screen: cards that stay fresh, page filters, and the designer that arranges them. */
@NullMarked
package io.formwork.ui.dashboard;

import org.jspecify.annotations.NullMarked;
