/** The organisation on the screen: the tree of departments with their people, and groups across it. */
@NullMarked
package io.formwork.ui.organisation;

import org.jspecify.annotations.NullMarked;
