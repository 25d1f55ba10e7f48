/** Words for people in their language: user-written texts in two languages, and our own message bundles. */
@NullMarked
package io.formwork.platform.text;

import org.jspecify.annotations.NullMarked;
