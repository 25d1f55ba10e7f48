package io.formwork.ui.survey;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.definition.DesignRights;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads designers to the surveys of their app. */
@Singleton
final class SurveyNavigation implements NavigationContributor {

    private static final int ORDER = 20;

    private final DesignRights rights;

    SurveyNavigation(DesignRights rights) {
        this.rights = rights;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return app == null || !rights.mayDesign(actor, app)
                ? List.of()
                : List.of(new NavigationEntry(
                        NavigationSection.BUILD, translate("surveys.title"), "link", "a/" + app + "/surveys", ORDER));
    }
}
