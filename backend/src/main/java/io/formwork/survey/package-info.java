/**
 * Forms asked in public: which fields of a form somebody without an account may fill in, in which words, by which links,
 * and what he may see of his case afterwards.
 *
 * <p>Answers are ordinary records, written through {@code RecordService} by a visitor whose pass opens the survey's fields
 * and nothing else. Sub-packages: {@code visit} is what happens behind a link, {@code page} makes the HTML, {@code rest}
 * answers {@code /f/{token}}.
 */
@NullMarked
package io.formwork.survey;

import org.jspecify.annotations.NullMarked;
