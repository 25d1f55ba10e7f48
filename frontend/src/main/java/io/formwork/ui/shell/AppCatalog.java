package io.formwork.ui.shell;

import io.formwork.identity.Actor;
import java.util.List;
import java.util.Optional;

/** The apps that somebody may open. */
public interface AppCatalog {

    List<AppEntry> list(Actor actor);

    default Optional<AppEntry> find(Actor actor, String key) {
        return list(actor).stream().filter(app -> app.key().equals(key)).findFirst();
    }
}
