package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line that leads administrators to the people. */
@Singleton
final class PeopleNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return actor.admin()
                ? List.of(new NavigationEntry(
                        NavigationSection.ADMIN, translate("people.title"), "users", PeopleView.PATH, 10))
                : List.of();
    }
}
