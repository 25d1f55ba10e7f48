package io.formwork.template;

import io.formwork.identity.Actor;
import java.util.Collection;
import java.util.function.Consumer;

/** Makes apps of template packages; for administrators. */
public interface TemplateService {

    Collection<TemplatePackage> list(Actor actor);

    /** @throws io.formwork.platform.error.NotFound when there is no such package */
    TemplatePackage get(Actor actor, String key);

    /**
     * Makes an app of a package. When it fails, the same call goes on where it stopped; until it succeeds nobody sees the app.
     *
     * @param app the new app's key
     * @param withSamples whether to bring in the package's people and records and run its tests
     * @throws io.formwork.platform.error.Conflict when there is such an app, or it is being installed at this moment
     * @throws io.formwork.platform.error.Invalid naming file and line of what cannot be brought in
     */
    InstalledTemplate install(
            Actor actor, String key, String app, boolean withSamples, Consumer<InstallProgress> progress);
}
