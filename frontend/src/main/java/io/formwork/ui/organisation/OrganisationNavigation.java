package io.formwork.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that lead administrators to departments and groups. */
@Singleton
final class OrganisationNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return actor.admin()
                ? List.of(
                        new NavigationEntry(
                                NavigationSection.ADMIN,
                                translate("departments.title"),
                                "sitemap",
                                OrganisationView.PATH,
                                11),
                        new NavigationEntry(
                                NavigationSection.ADMIN, translate("groups.title"), "group", GroupsView.PATH, 12))
                : List.of();
    }
}
