package io.formwork.platform.web;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language to answer a request in: what it asks for, else the user's, else this installation's. */
@Singleton
public final class RequestLanguage {

    private static final List<Locale> SPOKEN = Arrays.stream(Language.values())
            .map(language -> Locale.of(language.code()))
            .toList();
    private static final String USER_LANGUAGE = "formwork.user.language";

    private final FormworkSettings settings;

    RequestLanguage(FormworkSettings settings) {
        this.settings = settings;
    }

    public Language of(HttpRequest<?> request) {
        return preferred(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .or(() -> request.getAttribute(USER_LANGUAGE, Language.class))
                .orElse(settings.language());
    }

    /** The language we speak that an {@code Accept-Language} header likes best. */
    public static Optional<Language> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Optional.empty();
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Optional.empty() : Optional.of(Language.of(best));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Notes the language of the user who asks. */
    public static void setUserLanguage(HttpRequest<?> request, Language language) {
        request.setAttribute(USER_LANGUAGE, language);
    }
}
