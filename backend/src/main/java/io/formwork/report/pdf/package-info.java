/** Turns a report's page into PDF: A4, page numbers, bookmarks, embedded subset fonts. */
@NullMarked
package io.formwork.report.pdf;

import org.jspecify.annotations.NullMarked;
