/** Surveys and their public links: who is asked, by which address, and how many have answered. */
@NullMarked
package io.formwork.ui.survey;

import org.jspecify.annotations.NullMarked;
