/** How long what tells of a person is kept: the rules of administrators. */
@NullMarked
package io.formwork.ui.retention;

import org.jspecify.annotations.NullMarked;
