package io.formwork.ui.dashboard;

import io.formwork.dashboard.DashboardService;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an app's dashboards in the navigation. */
@Singleton
final class DashboardNavigation implements NavigationContributor {

    private final DashboardService dashboards;

    DashboardNavigation(DashboardService dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        if (app == null) {
            return List.of();
        }
        return dashboards.list(actor, app).stream()
                .map(dashboard -> new NavigationEntry(
                        NavigationSection.ANALYSIS,
                        dashboard.label().in(actor.language()),
                        "dashboard",
                        "a/" + app + "/dashboards/" + dashboard.key().key(),
                        10))
                .toList();
    }
}
