/** The people of the installation: who may sign in, what they may do in which app, and new passwords. */
@NullMarked
package io.formwork.ui.people;

import org.jspecify.annotations.NullMarked;
