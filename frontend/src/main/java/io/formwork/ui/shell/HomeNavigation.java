package io.formwork.ui.shell;

import io.formwork.identity.Actor;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of the navigation: home. */
@Singleton
final class HomeNavigation implements NavigationContributor {

    private final Messages messages;

    HomeNavigation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        String label = messages.text(actor.language(), "shell.home.title");
        return List.of(new NavigationEntry(NavigationSection.WORK, label, "home-o", "", 0));
    }
}
