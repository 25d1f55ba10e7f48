package io.formwork.ui.shell.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import org.junit.jupiter.api.Test;

/** Somebody logs in by a provider, in a real browser and at a real provider. */
class ProviderJourney extends BrowserJourney {

    @Test
    void whoIsKnownToTheProviderComesInAndWhoTurnsBackDoesNot() {
        String login = "nina" + System.nanoTime();
        provider().becomes(login, login, "Nina New");
        open(Device.DESKTOP, Language.ZH);
        go("login");
        page.getByText("用 SSO 登录").click();
        assertThat(page.locator("h1")).hasText("The provider");
        page.locator("#back").click();
        page.waitForURL(address("login"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("身份提供方未能确认您的身份");
        step("turned-back");

        page.getByText("用 SSO 登录").click();
        page.locator("#enter").click();
        page.waitForURL(address(""));
        settle();
        assertThat(page.locator(".fw-bar__space ~ *").last()).containsText("Nina New");
        step("inside");

        // The way back is good once: the same address later lets nobody in.
        page.context().clearCookies();
        page.navigate(address("oidc/callback?state=x&code=y"));
        page.waitForURL(address("login"));
        settle();
        assertThat(page.locator(".fw-login__form")).isVisible();
        page.setViewportSize(360, 740);
        assertFitsWidth();
        step("phone");
    }
}
