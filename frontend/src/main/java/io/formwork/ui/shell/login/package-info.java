/**
 * Who may come in. A view is closed unless it says who may enter: {@code @PermitAll} for everybody with an account,
 * {@code @RolesAllowed("admin")} for administrators, {@code @AnonymousAllowed} for anybody.
 */
@NullMarked
package io.formwork.ui.shell.login;

import org.jspecify.annotations.NullMarked;
