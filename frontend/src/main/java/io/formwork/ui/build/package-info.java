/**
 * What an app is made of: a page that lists everything designed in it by kind, begins, copies, exports and deletes
 * definitions, and the page where an app itself begins. It knows no kind; those who have a
 * {@link io.formwork.ui.definition.DefinitionStarter} can be begun here.
 */
@NullMarked
package io.formwork.ui.build;

import org.jspecify.annotations.NullMarked;
