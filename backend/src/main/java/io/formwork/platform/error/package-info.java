/** The five kinds of refusal, and no other; the edges (REST, the shell) turn them into words. */
@NullMarked
package io.formwork.platform.error;

import org.jspecify.annotations.NullMarked;
