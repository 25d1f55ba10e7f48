/** What administrators decide about logging in. */
@NullMarked
package io.formwork.ui.security;

import org.jspecify.annotations.NullMarked;
