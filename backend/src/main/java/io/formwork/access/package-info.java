/**
 * Who may do what with the records of an app. Everything is denied unless a role of the actor grants it; several roles add
 * up. Roles are definitions; who holds them is known to {@code identity}.
 */
@NullMarked
package io.formwork.access;

import org.jspecify.annotations.NullMarked;
