package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import io.formwork.identity.Actor;
import java.util.Optional;

/** A feature's part of the home page: what waits for the person there. */
public interface HomeContributor {

    /** Nothing, when the feature has nothing to say to that person. */
    Optional<Component> content(Actor actor);

    /** Whether apps are on their way, so that nobody need be told how to get one. */
    default boolean bringsApps(Actor actor) {
        return false;
    }

    /** Sorts the parts from top to bottom. */
    default int order() {
        return 100;
    }
}
