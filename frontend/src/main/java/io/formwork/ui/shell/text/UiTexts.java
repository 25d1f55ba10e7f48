package io.formwork.ui.shell.text;

import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Gives Vaadin the texts of all features. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class UiTexts implements I18NProvider {

    private final transient Messages messages;

    UiTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return Language.ZH.locale();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.text(Language.of(locale), key, arguments);
    }
}
