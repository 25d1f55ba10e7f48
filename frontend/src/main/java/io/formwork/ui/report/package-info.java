/** Reports on screen: choosing the days and the language, reading, downloading; {@code designer} composes them. */
@NullMarked
package io.formwork.ui.report;

import org.jspecify.annotations.NullMarked;
