/** Who stands in for whom while somebody is away: a panel of the account page and a dialog of the people page. */
@NullMarked
package io.formwork.ui.substitution;

import org.jspecify.annotations.NullMarked;
