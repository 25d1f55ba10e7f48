package io.formwork.ui.form.designer;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;

/** What new things are called until somebody names them. */
final class NewLabels {

    private NewLabels() {}

    /** The name of a palette item in both languages. */
    static LocalizedText of(String item) {
        String key = item.equals(Palette.SECTION) ? "designer.section.untitled" : "field.type." + item;
        return LocalizedText.of(translate(Language.ZH.locale(), key), translate(Language.EN.locale(), key));
    }
}
