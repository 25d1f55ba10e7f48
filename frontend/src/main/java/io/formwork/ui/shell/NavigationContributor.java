package io.formwork.ui.shell;

import io.formwork.identity.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature's lines in the navigation; a bean of this type is all that a feature needs to be found by people. */
public interface NavigationContributor {

    /** The lines for that person in that app, or outside of any when {@code app} is null; none where nothing is allowed. */
    List<NavigationEntry> entries(Actor actor, @Nullable String app);
}
