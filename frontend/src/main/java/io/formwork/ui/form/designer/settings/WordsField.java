package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.EnumMap;
import java.util.Map;

/** A text in each language, one line each. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class WordsField extends CustomField<LocalizedText> {

    private static final int PAUSE = 500;

    final Map<Language, TextField> lines = new EnumMap<>(Language.class);

    WordsField(String label, int longest) {
        super(LocalizedText.EMPTY);
        addClassName("fw-words");
        setLabel(label);
        setWidthFull();
        for (Language language : Language.values()) {
            TextField line = new TextField();
            line.setWidthFull();
            line.setMaxLength(longest);
            line.setPrefixComponent(new LanguageMark(language));
            line.setAriaLabel(label + " " + language.code());
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.setValueChangeTimeout(PAUSE);
            line.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    updateValue();
                }
            });
            lines.put(language, line);
            add(line);
        }
    }

    @Override
    protected LocalizedText generateModelValue() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        lines.forEach((language, line) -> {
            if (!line.getValue().isBlank()) {
                texts.put(language, line.getValue().strip());
            }
        });
        return new LocalizedText(texts);
    }

    @Override
    protected void setPresentationValue(LocalizedText value) {
        lines.forEach((language, line) -> line.setValue(value.texts().getOrDefault(language, "")));
    }
}
