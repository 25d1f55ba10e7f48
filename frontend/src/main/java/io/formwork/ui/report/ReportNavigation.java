package io.formwork.ui.report;

import io.formwork.identity.Actor;
import io.formwork.report.ReportService;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of an app in its navigation. */
@Singleton
final class ReportNavigation implements NavigationContributor {

    private static final int AFTER_DASHBOARDS = 50;

    private final ReportService reports;

    ReportNavigation(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        if (app == null) {
            return List.of();
        }
        return reports.list(actor, app).stream()
                .map(report -> new NavigationEntry(
                        NavigationSection.ANALYSIS,
                        report.label().in(actor.language()),
                        "file-presentation",
                        "a/" + app + "/reports/" + report.key(),
                        AFTER_DASHBOARDS))
                .toList();
    }
}
