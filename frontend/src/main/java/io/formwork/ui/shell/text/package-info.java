/** The languages of the user interface: our texts for Vaadin, its own words, and which language a page speaks. */
@NullMarked
package io.formwork.ui.shell.text;

import org.jspecify.annotations.NullMarked;
