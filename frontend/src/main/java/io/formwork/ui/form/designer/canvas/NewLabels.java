package io.formwork.ui.form.designer.canvas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.command.Designer;

/** What new things are called until somebody names them. */
public final class NewLabels {

    private NewLabels() {}

    /** The name of a palette item in both languages. */
    public static LocalizedText of(String item) {
        String key = item.equals(Designer.NEW_SECTION) ? "designer.section.untitled" : "field.type." + item;
        return LocalizedText.of(translate(Language.ZH.locale(), key), translate(Language.EN.locale(), key));
    }
}
