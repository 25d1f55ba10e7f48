/** Closing somebody's account and handing over what names him: a dialog of the people page. */
@NullMarked
package io.formwork.ui.handover;

import org.jspecify.annotations.NullMarked;
