/**
 * The form designer. Its draft is in {@code draft}, what can be done to it in {@code command}, the cards in
 * {@code canvas} and the settings beside them in {@code settings}. Here they are put together in the frame that every
 * designer wears; nothing on the screen holds state that is not in the draft or the selection.
 */
@NullMarked
package io.formwork.ui.form.designer;

import org.jspecify.annotations.NullMarked;
