/**
 * Reports: sections of text, metrics, charts and records over a period, composed by people without programming. One
 * {@link io.formwork.report.Report} is computed for whoever asks, with his rights and in his language, and laid out on screen, as
 * an HTML file and as PDF.
 *
 * <p>Owns the definition kind {@code report}. Layouts ({@code layout/*.ftlh}) are written by developers; what designers write is
 * only ever text. Charts come from {@code chart}, the printed form from {@code pdf}.
 */
@NullMarked
package io.formwork.report;

import org.jspecify.annotations.NullMarked;
