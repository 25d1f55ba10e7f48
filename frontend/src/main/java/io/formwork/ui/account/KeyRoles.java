package io.formwork.ui.account;

import io.formwork.access.AccessService;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.AppEntry;
import jakarta.inject.Singleton;
import java.util.List;

/** The roles that somebody may give to a key: his own, or all for administrators. */
@Singleton
record KeyRoles(AppCatalog apps, AccessService access) {

    /** A role with what people call it. */
    record Offer(String role, String label) {}

    List<AppEntry> apps(Actor actor) {
        return apps.list(actor).stream()
                .filter(app -> !roles(actor, app.key()).isEmpty())
                .toList();
    }

    List<Offer> roles(Actor actor, String app) {
        return access.roles(app).stream()
                .filter(role -> actor.admin() || actor.rolesIn(app).contains(role.key()))
                .map(role -> new Offer(role.key(), role.label().in(actor.language(), role.key())))
                .toList();
    }
}
