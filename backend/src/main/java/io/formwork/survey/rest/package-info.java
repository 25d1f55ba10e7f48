/** Answers {@code /f/{token}}: the form, the thank-you page and the status page, for whoever has the link. */
@NullMarked
package io.formwork.survey.rest;

import org.jspecify.annotations.NullMarked;
