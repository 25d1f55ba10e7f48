/** What belongs to a person's own account: password, second factor, places where one is logged in, keys for programs. */
@NullMarked
package io.formwork.ui.account;

import org.jspecify.annotations.NullMarked;
