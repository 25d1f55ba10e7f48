/** Reports over HTTP, as HTML and as PDF. */
@NullMarked
package io.formwork.report.rest;

import org.jspecify.annotations.NullMarked;
