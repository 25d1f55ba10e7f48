package io.formwork.ui.workflow;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to the to-do page, from everywhere. */
@Singleton
final class TodoNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return List.of(new NavigationEntry(NavigationSection.WORK, translate("todo.title"), "tasks", "todo", 10));
    }
}
