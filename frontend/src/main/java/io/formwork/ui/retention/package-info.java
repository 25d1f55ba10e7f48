/** How long what tells of a person is kept: the rules for it, page and dialogs. */
@NullMarked
package io.formwork.ui.retention;

import org.jspecify.annotations.NullMarked;
