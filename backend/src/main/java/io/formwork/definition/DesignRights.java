package io.formwork.definition;

import io.formwork.identity.Actor;

/** Says who may design in an app; answered by the feature that knows roles. */
public interface DesignRights {

    boolean mayDesign(Actor actor, String app);

    boolean maySee(Actor actor, String app);
}
