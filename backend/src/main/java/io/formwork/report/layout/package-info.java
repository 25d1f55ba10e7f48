/** The looks of a report: FreeMarker layouts that escape every text, and their styles. */
@NullMarked
package io.formwork.report.layout;

import org.jspecify.annotations.NullMarked;
