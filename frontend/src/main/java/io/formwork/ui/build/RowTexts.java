package io.formwork.ui.build;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.definition.DefinitionSummary;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** The words of a line about a definition. */
@Singleton
class RowTexts {

    private final Formats.Factory formats;
    private final CurrentUser user;

    RowTexts(Formats.Factory formats, CurrentUser user) {
        this.formats = formats;
        this.user = user;
    }

    String label(DefinitionSummary summary) {
        return summary.label().in(user.actor().language(), summary.key().key());
    }

    /** Who changed it when. */
    String changed(DefinitionSummary summary) {
        return summary.updatedBy() + " · " + formats.in(user.actor().language()).dateTime(summary.updatedAt());
    }

    LocalizedText copyOf(LocalizedText label) {
        return LocalizedText.of(
                translate(Language.ZH.locale(), "build.copy-of", label.in(Language.ZH)),
                translate(Language.EN.locale(), "build.copy-of", label.in(Language.EN)));
    }
}
