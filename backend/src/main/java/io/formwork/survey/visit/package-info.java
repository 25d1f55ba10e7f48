/** What happens behind a public link: entering, answering once, and looking a case up again. */
@NullMarked
package io.formwork.survey.visit;

import org.jspecify.annotations.NullMarked;
