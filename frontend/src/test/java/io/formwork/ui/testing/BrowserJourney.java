package io.formwork.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.formwork.identity.login.TestOidcProvider;
import io.formwork.platform.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A walk through the packaged application in a real browser. Name the class {@code …Journey}; {@link #step} keeps a
 * picture of each step under {@code target/journeys/<journey>/<test>/}. An error in the browser's console fails the journey.
 */
public abstract class BrowserJourney {

    protected static final String ADMIN = "admin";
    protected static final String ADMIN_PASSWORD = RunningApp.ADMIN_PASSWORD;

    private static final String IDLE = """
            () => document.readyState === 'complete'
              && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
            """;
    /** The button of the page's head names the language that it would switch to. */
    private static final Pattern OFFERED_LANGUAGE = Pattern.compile("^\\s*(English|中文)\\s*$");

    private static final int SETTLE_MILLIS = 350;

    /** Long enough for a machine that builds beside. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> pageErrors = new ArrayList<>();
    private String test = "";
    private int steps;

    /** The page that is looked at; {@link #open} makes it. */
    protected Page page;

    /** Opens a fresh browser, as somebody does who was never here, and makes it the current one. */
    protected Page open(Device device, Language language) {
        var context = Chromium.browser().newContext(device.options());
        contexts.add(context);
        context.addCookies(List.of(new Cookie("formwork-language", language.code())
                .setUrl(RunningApp.address().toString())));
        page = context.newPage();
        page.onPageError(error -> pageErrors.add(error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                pageErrors.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Goes to a path without a leading slash. */
    protected void go(String path) {
        page.navigate(address(path));
        settle();
    }

    /** The full address of a path. */
    protected static String address(String path) {
        return RunningApp.address().resolve(path).toString();
    }

    /** By which people may log in too. */
    protected static TestOidcProvider provider() {
        return RunningApp.provider();
    }

    /** Logs in on the login page, wherever it leads then. */
    protected void logIn(String name, String password) {
        page.locator("vaadin-text-field input").fill(name);
        page.locator("vaadin-password-field input").fill(password);
        page.locator(".fw-login__form > vaadin-button").click();
        settle();
    }

    /** Opens a browser with the administrator logged in, who reads in that language, at a path. */
    protected Page openAsAdmin(Device device, Language language, String path) {
        open(device, language);
        go("login");
        logIn(ADMIN, ADMIN_PASSWORD);
        page.waitForURL(address(""));
        speak(language);
        go(path);
        return page;
    }

    /** Switches the page to a language. The account keeps it, so a test says which one it needs when it logs in. */
    protected void speak(Language language) {
        Locator offered =
                page.locator("vaadin-button").getByText(OFFERED_LANGUAGE).first();
        boolean offersEnglish = offered.textContent().strip().equals("English");
        if (offersEnglish == (language == Language.EN)) {
            offered.click();
            PlaywrightAssertions.assertThat(offered).hasText(offersEnglish ? "中文" : "English");
            settle();
        }
    }

    /** Keeps a picture of what is to be seen now. */
    protected void step(String name) {
        settle();
        page.waitForTimeout(SETTLE_MILLIS);
        steps++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures().resolve(String.format(Locale.ROOT, "%02d-%s.png", steps, name))));
    }

    /** Waits until the server has answered everything that was asked. */
    protected void settle() {
        page.waitForFunction(IDLE);
    }

    /** Fails when the page is wider than the screen, so that it would scroll sideways. */
    protected void assertFitsWidth() {
        int over = (int) page.evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth");
        assertThat(over).as("pixels that stick out at %s", page.url()).isLessThanOrEqualTo(0);
    }

    @BeforeEach
    void begin(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(pageErrors).as("errors in the browser").isEmpty();
    }

    /** Where the pictures of this test are kept. */
    protected Path pictures() {
        return RunningApp.BUILD
                .resolve("journeys")
                .resolve(kebab(getClass().getSimpleName()))
                .resolve(kebab(test));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
