package io.formwork.ui.people;

import io.formwork.access.AccessService;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.AppEntry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roles that can be given in all apps. */
@Singleton
final class RoleCatalog {

    private final AppCatalog apps;
    private final AccessService access;

    RoleCatalog(AppCatalog apps, AccessService access) {
        this.apps = apps;
        this.access = access;
    }

    List<HeldRole> all(Actor actor) {
        return apps.list(actor).stream().flatMap(app -> of(actor, app).stream()).toList();
    }

    private List<HeldRole> of(Actor actor, AppEntry app) {
        String appName = app.label().in(actor.language(), app.key());
        return access.roles(app.key()).stream()
                .map(role -> new HeldRole(
                        app.key(), role.key(), appName + " · " + role.label().in(actor.language(), role.key())))
                .toList();
    }

    /** Those of them that stand in what somebody holds. */
    static List<HeldRole> held(List<HeldRole> all, Map<String, Set<String>> roles) {
        return all.stream()
                .filter(each -> roles.getOrDefault(each.app(), Set.of()).contains(each.role()))
                .toList();
    }
}
