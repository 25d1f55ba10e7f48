package io.formwork.ui.template;

import io.formwork.identity.Actor;
import io.formwork.platform.text.Messages;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers the templates to administrators as a way to a new app. */
@Singleton
final class TemplateNavigation implements NavigationContributor {

    private final Messages messages;

    TemplateNavigation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        if (app != null || !actor.admin()) {
            return List.of();
        }
        String label = messages.text(actor.language(), "templates.create");
        return List.of(new NavigationEntry(NavigationSection.CREATE, label, "cubes", "templates", 10));
    }
}
