/** Apps: what groups definitions for people. An app is itself a definition, whose key is the app's. */
@NullMarked
package io.formwork.app;

import org.jspecify.annotations.NullMarked;
