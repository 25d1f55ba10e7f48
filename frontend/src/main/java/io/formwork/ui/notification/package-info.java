/** What the bell shows. */
@NullMarked
package io.formwork.ui.notification;

import org.jspecify.annotations.NullMarked;
