package io.formwork.ui.build;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.definition.DesignRights;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads designers to the page where their app is built, and administrators to where one begins. */
@Singleton
final class BuildNavigation implements NavigationContributor {

    private final DesignRights rights;

    BuildNavigation(DesignRights rights) {
        this.rights = rights;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (app != null && rights.mayDesign(actor, app)) {
            entries.add(new NavigationEntry(
                    NavigationSection.BUILD, translate("build.navigation"), "tools", "a/" + app + "/build", 10));
        }
        if (actor.admin()) {
            entries.add(new NavigationEntry(
                    NavigationSection.CREATE, translate("build.app.new"), "plus", NewAppView.PATH, 20));
        }
        return entries;
    }
}
