package io.formwork.ui.shell.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Language;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which language a page speaks: the person's own, else the one chosen in this browser, else the installation's. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
public final class PageLanguage implements VaadinServiceInitListener {

    private static final String COOKIE = "formwork-language";

    private final transient FormworkSettings settings;
    private final transient CurrentUser user;

    PageLanguage(FormworkSettings settings, CurrentUser user) {
        this.settings = settings;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI(), choose()));
    }

    /** Also tells the browser, which reads the page aloud, breaks lines and chooses glyphs by it. */
    private static void speak(UI ui, Language language) {
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
    }

    /** The language of the page that is being shown. */
    public static Language current() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ZH : Language.of(ui.getLocale());
    }

    /** Keeps the choice in this browser, for the next page. */
    public void remember(Language language) {
        var cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(
                settings.isPublicByHttps() || VaadinService.getCurrentRequest().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        VaadinService.getCurrentResponse().addCookie(cookie);
    }

    private Language choose() {
        return user.find().map(Actor::language).or(PageLanguage::ofBrowser).orElse(settings.language());
    }

    private static Optional<Language> ofBrowser() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getCookies).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Language.ofCode(cookie.getValue()))
                .findFirst();
    }
}
