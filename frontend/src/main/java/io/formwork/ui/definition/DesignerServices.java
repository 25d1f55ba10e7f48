package io.formwork.ui.definition;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** What the frame of every designer works with; a designer hands it on unopened. */
@Singleton
public class DesignerServices {

    final DefinitionService definitions;
    final DefinitionDialogs dialogs;
    private final CurrentUser user;
    private final Formats.Factory formats;

    DesignerServices(
            DefinitionService definitions, DefinitionDialogs dialogs, CurrentUser user, Formats.Factory formats) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.user = user;
        this.formats = formats;
    }

    Actor actor() {
        return user.actor();
    }

    Formats formats(Actor actor) {
        return formats.in(actor.language());
    }

    /** The definition as it stands now. */
    Definition get(Actor actor, DefinitionKey key) {
        return definitions.get(actor, key);
    }
}
