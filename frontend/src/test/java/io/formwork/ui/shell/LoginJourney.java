package io.formwork.ui.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LoginJourney extends BrowserJourney {

    @Test
    void aPersonComesInChangesTheLanguageAndLeaves() {
        open(Device.DESKTOP, Language.ZH);
        go("");
        assertThat(page).hasURL(Pattern.compile("/login$"));
        step("login");

        logIn(ADMIN, "not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("登录名或密码不正确");
        step("wrong-password");

        logIn(ADMIN, ADMIN_PASSWORD);
        assertThat(page).hasURL(address(""));
        speak(Language.ZH);
        assertThat(page.locator("h1")).containsText("好，");
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
        step("home");

        page.getByText("English").click();
        assertThat(page.locator("h1")).containsText("Good ");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        step("home-in-english");

        page.locator(".fw-user-menu vaadin-menu-bar-button").first().click();
        page.getByText("Log out").click();
        assertThat(page).hasURL(Pattern.compile("/login$"));
        step("logged-out");

        go("");
        assertThat(page).hasURL(Pattern.compile("/login$"));

        logIn(ADMIN, ADMIN_PASSWORD);
        assertThat(page.locator("h1")).containsText("Good ");
        page.getByText("中文").click();
        assertThat(page.locator("h1")).containsText("好，");
    }

    @Test
    void thePageThatWasAskedForOpensAfterTheLogin() {
        open(Device.DESKTOP, Language.EN);
        go("no/such/page");
        assertThat(page).hasURL(Pattern.compile("/login$"));

        logIn(ADMIN, ADMIN_PASSWORD);

        assertThat(page).hasURL(address("no/such/page"));
        step("missing-page");
    }

    @Test
    void everythingIsWithinReachOnAPhone() {
        open(Device.PHONE, Language.ZH);
        go("");
        assertFitsWidth();
        step("login");

        logIn(ADMIN, ADMIN_PASSWORD);
        page.waitForURL(address(""));
        speak(Language.ZH);
        assertFitsWidth();
        step("home");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("菜单"))
                .click();
        assertThat(page.locator(".fw-switcher__current")).isInViewport();
        step("drawer");
    }

    @Test
    void theSessionGetsANewIdAtTheLogin() {
        open(Device.DESKTOP, Language.ZH);
        go("login");
        String before = session();

        logIn(ADMIN, ADMIN_PASSWORD);
        page.waitForURL(address(""));

        org.assertj.core.api.Assertions.assertThat(session()).isNotEmpty().isNotEqualTo(before);
    }

    private String session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
