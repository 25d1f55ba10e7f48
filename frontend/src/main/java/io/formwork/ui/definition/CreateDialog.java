package io.formwork.ui.definition;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.definition.DefinitionKey;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.ActionDialog;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Asks for the name of something new. */
public final class CreateDialog {

    public final NameFields names;
    final ActionDialog dialog;
    private final BiConsumer<String, LocalizedText> create;

    /**
     * Asks under a title.
     *
     * @param taken whether a key is in use
     * @param create told the key and the label
     */
    CreateDialog(String title, Predicate<String> taken, BiConsumer<String, LocalizedText> create) {
        this.create = create;
        names = new NameFields(DefinitionKey.MAX_KEY_LENGTH, taken);
        dialog = new ActionDialog(title, translate("definitions.create"), this::submit)
                .content(names)
                .wide("480px");
    }

    /** Starts with a name, and with a key unless that is empty. */
    public CreateDialog suggest(LocalizedText label, String key) {
        names.suggest(label, key);
        return this;
    }

    public void open() {
        dialog.open();
    }

    public void submit() {
        if (names.check()) {
            dialog.close();
            create.accept(names.key(), names.label());
        }
    }
}
