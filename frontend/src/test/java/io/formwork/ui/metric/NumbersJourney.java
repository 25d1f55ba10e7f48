package io.formwork.ui.metric;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.SampleJourney;
import org.junit.jupiter.api.Test;

/** Somebody looks at the numbers of a full app: dashboards, metrics, and where both are designed. */
class NumbersJourney extends SampleJourney {

    @Test
    void onADesktopInChinese() {
        look(Device.DESKTOP, Language.ZH);
    }

    @Test
    void onADesktopInEnglish() {
        look(Device.DESKTOP, Language.EN);
    }

    @Test
    void onAPhoneInChinese() {
        look(Device.PHONE, Language.ZH);
    }

    @Test
    void onAPhoneInEnglish() {
        look(Device.PHONE, Language.EN);
    }

    private void look(Device device, Language language) {
        String app = sampleApp();
        openAsAdmin(device, language, "");
        lookAround(app);
    }

    private void lookAround(String app) {
        go("a/" + app + "/dashboards/overview");
        assertThat(page.locator(".fw-dashcard fw-chart svg").first()).isVisible();
        assertThat(page.locator(".fw-dashcard__number").first()).hasText(java.util.regex.Pattern.compile("\\d"));
        seen("dashboard");
        page.locator(".fw-dashcard__number").first().click();
        assertThat(page.locator(".fw-number__value")).isVisible();
        seen("behind-a-number");
        page.keyboard().press("Escape");
        assertThat(page.locator(".fw-number__value")).isHidden();
        whole("dashboard-whole");

        go("a/" + app + "/design/dashboard/overview");
        assertThat(page.locator(".grid-stack-item fw-chart svg").first()).isVisible();
        seen("dashboard-designer");
        page.locator(".fw-designer__actions .fw-designer__add").click();
        assertThat(page.locator(".fw-card-fields")).isVisible();
        seen("card-dialog");

        go("a/" + app + "/metrics/csat");
        assertThat(page.locator("fw-chart svg").first()).isVisible();
        seen("metric");
        whole("metric-whole");
        go("a/" + app + "/design/metric/csat");
        seen("metric-designer-settings");
        turnToTheResult();
        assertThat(page.locator(".fw-metric-preview fw-chart svg")).isVisible();
        seen("metric-designer");
        whole("metric-designer-whole");
        go("a/" + app + "/design/metric/first-response-hours");
        turnToTheResult();
        assertThat(page.locator(".fw-metric-preview fw-chart svg")).isVisible();
        seen("metric-designer-duration");
        go("a/" + app + "/build");
        assertThat(page.locator(".fw-line").first()).isVisible();
        seen("build");
    }

    /** On a small screen it has a tab of its own. */
    private void turnToTheResult() {
        Locator tab = page.locator(".fw-designer__tab--result");
        tab.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (tab.isVisible()) {
            tab.click();
        }
    }

    private void seen(String name) {
        assertFitsWidth();
        step(name);
        assertNoKeys();
    }

    /** The rest of a long page, at its end. */
    private void whole(String name) {
        page.mouse().move(340, 400);
        page.mouse().wheel(0, 10_000);
        seen(name);
    }

    /** A text that nobody has translated stands there as its key. */
    private void assertNoKeys() {
        org.assertj.core.api.Assertions.assertThat(page.locator("body").innerText())
                .doesNotContainPattern(
                        "\\b(metrics|metric|dashboards|build|definitions|filter)\\.[a-z-]+(\\.[a-z-]+)+\\b");
    }

    /** The language is the person's: whoever changes it must change it back. */
}
