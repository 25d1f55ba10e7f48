package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.html.Span;
import io.formwork.platform.text.Language;

/** The sign of a language before a line of text. */
final class LanguageMark extends Span {

    LanguageMark(Language language) {
        super(
                switch (language) {
                    case ZH -> "中";
                    case EN -> "EN";
                });
        addClassName("fw-language-mark");
    }
}
