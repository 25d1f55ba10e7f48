package io.formwork.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.error.Violation;

/** The words of violations where the field's name stands beside them anyway. */
final class PaneMessages {

    private PaneMessages() {}

    /** Without the leading name of the field. */
    static String text(Violation violation, String label) {
        String words = translate(violation.messageKey(), violation.args().toArray());
        for (String mark : new String[] {"：", ": ", ":"}) {
            if (words.startsWith(label + mark)) {
                return words.substring(label.length() + mark.length()).strip();
            }
        }
        return words;
    }
}
