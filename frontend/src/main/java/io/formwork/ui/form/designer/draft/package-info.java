/**
 * A form while it is designed: the draft, and how fields, layout, options and rules are found and changed in its
 * document. Knows neither commands nor screens.
 */
@NullMarked
package io.formwork.ui.form.designer.draft;

import org.jspecify.annotations.NullMarked;
