package io.formwork.ui.retention;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line that leads those who handle personal data to the rules for how long personal data is kept. */
@Singleton
final class RetentionNavigation implements NavigationContributor {

    private final RetentionScope scope;

    RetentionNavigation(RetentionScope scope) {
        this.scope = scope;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return isFor(actor)
                ? List.of(new NavigationEntry(
                        NavigationSection.ADMIN, translate("retentions.title"), "hourglass", RetentionView.PATH, 88))
                : List.of();
    }

    private boolean isFor(Actor actor) {
        return actor.admin() || !scope.apps(actor).isEmpty();
    }
}
