/** The frame around every page: layout, login, navigation and errors. */
@NullMarked
package io.formwork.ui.shell;

import org.jspecify.annotations.NullMarked;
