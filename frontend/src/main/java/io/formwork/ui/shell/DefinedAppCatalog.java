package io.formwork.ui.shell;

import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The published apps; somebody sees those in which a role is held, an administrator all. */
@Singleton
final class DefinedAppCatalog implements AppCatalog {

    private final PublishedDefinitions definitions;

    DefinedAppCatalog(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<AppEntry> list(Actor actor) {
        return definitions.listAll("app").stream()
                .filter(app -> actor.admin() || !actor.rolesIn(app.key().app()).isEmpty())
                .map(DefinedAppCatalog::entry)
                .sorted(Comparator.comparing(app -> app.label().in(actor.language())))
                .toList();
    }

    private static AppEntry entry(DefinitionVersion app) {
        var document = app.document();
        return new AppEntry(
                app.key().app(),
                LocalizedText.of(document.path("label")),
                LocalizedText.of(document.path("description")),
                document.path("icon").asString(""),
                document.path("color").asString(""));
    }
}
