/** The gallery of template packages: what there is, what is in it, and making an app of it. */
@NullMarked
package io.formwork.ui.template;

import org.jspecify.annotations.NullMarked;
