/** Where administrators see how mail leaves and what became of it. */
@NullMarked
package io.formwork.ui.mail;

import org.jspecify.annotations.NullMarked;
