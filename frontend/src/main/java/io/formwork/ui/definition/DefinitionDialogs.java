package io.formwork.ui.definition;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Opens what every designer offers: naming something new, publishing, versions, and reading a file. */
@Singleton
public class DefinitionDialogs {

    private final DefinitionService definitions;
    private final CurrentUser user;
    private final Formats.Factory formats;

    DefinitionDialogs(DefinitionService definitions, CurrentUser user, Formats.Factory formats) {
        this.definitions = definitions;
        this.user = user;
        this.formats = formats;
    }

    /**
     * Shows what publishing the saved draft would do, takes a note, and publishes.
     *
     * @param definition the draft as it was saved last
     * @param published told after it was done
     * @param problem told when the person chooses a problem to mend
     */
    public PublishDialog publish(
            Definition definition, Consumer<DefinitionVersion> published, Consumer<Problem> problem) {
        PublishDialog dialog = new PublishDialog(definitions, user.actor(), definition, published, problem);
        dialog.open();
        return dialog;
    }

    /**
     * Shows the published versions and how they differ.
     *
     * @param restored told the new draft after an old version was taken back
     */
    public VersionsDrawer versions(DefinitionKey key, Consumer<Definition> restored) {
        var actor = user.actor();
        VersionsDrawer drawer = new VersionsDrawer(definitions, actor, key, formats.in(actor.language()), restored);
        drawer.open();
        return drawer;
    }

    /**
     * Asks for a file and reads it as a definition.
     *
     * @param read told the document and the key that the file's name suggests
     */
    public ImportDialog read(ImportDialog.Reader read) {
        ImportDialog dialog = new ImportDialog(read);
        dialog.open();
        return dialog;
    }

    /** Asks for the name of a new definition of an app, saves its first draft, and goes to its designer. */
    public CreateDialog create(DefinitionStarter starter, String app) {
        String kind = starter.kind();
        CreateDialog dialog = name(kind, app, (key, label) -> {
            DefinitionKey place = new DefinitionKey(app, kind, key);
            definitions.saveDraft(user.actor(), place, starter.start(place, label), 0);
            UI.getCurrent().navigate(starter.path(place));
        });
        dialog.open();
        return dialog;
    }

    /** Asks for the name and the key of a new definition. @param then told both */
    public CreateDialog name(String kind, String app, BiConsumer<String, LocalizedText> then) {
        String title = translate("definitions.create-kind", translate("definitions.kind." + kind));
        return new CreateDialog(title, key -> isTaken(app, kind, key), then);
    }

    private boolean isTaken(String app, String kind, String key) {
        return NameFields.KEY.matcher(key).matches()
                && key.length() <= DefinitionKey.MAX_KEY_LENGTH
                && definitions
                        .find(user.actor(), new DefinitionKey(app, kind, key))
                        .isPresent();
    }

    /** The draft for a file. */
    public ObjectNode draft(DefinitionKey key) {
        return definitions.get(user.actor(), key).draft();
    }
}
