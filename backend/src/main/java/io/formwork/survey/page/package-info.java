/**
 * The HTML of public pages: one self-contained page each, made by FreeMarker from templates of ours ({@code *.ftlh}, one
 * macro file per field type under {@code field/}). Whatever people wrote is data and escaped; it is never a template.
 */
@NullMarked
package io.formwork.survey.page;

import org.jspecify.annotations.NullMarked;
