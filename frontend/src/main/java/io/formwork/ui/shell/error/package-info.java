/**
 * What a person sees when something does not work: refusals and bugs met while acting become a message, those met while
 * going to a page become a page with a way on. A bug gets a number that stands in the log too.
 */
@NullMarked
package io.formwork.ui.shell.error;

import org.jspecify.annotations.NullMarked;
