package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import io.formwork.identity.Actor;
import java.util.Optional;

/** A feature's part of the home page: what waits for the person there. */
public interface HomeContributor {

    /** Nothing, when the feature has nothing to say to that person. */
    Optional<Component> content(Actor actor);

    /** Sorts the parts from top to bottom. */
    default int order() {
        return 100;
    }
}
