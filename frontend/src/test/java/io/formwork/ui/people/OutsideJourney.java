package io.formwork.ui.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.SampleApp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator gives a customer an account; the customer logs in and finds his own company and nothing else. */
class OutsideJourney extends BrowserJourney {

    private static final String DIALOG = "vaadin-dialog";
    private static final String PASSWORD = "a customer's password";
    private final SampleApp app = SampleApp.named("客户门户");
    private final String login = "guest" + Long.toString(System.nanoTime() % 1_000_000, 36);

    @Test
    void aCustomerSeesHisOwnCompany() {
        openAsAdmin(Device.DESKTOP, Language.ZH, PeopleView.PATH);
        page.locator(".fw-page-header__actions vaadin-button").last().click();
        Locator texts = page.locator(DIALOG + " vaadin-text-field input");
        texts.nth(0).fill("客户" + login);
        texts.nth(1).fill(login);
        page.locator(DIALOG + " vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText("外部人员"))
                .locator("input")
                .check();
        settle();
        pick(boxes("所代表记录的表单"), "客户门户 · 客户");
        pick(boxes("所代表的客户或伙伴"), "济南嘉岭");
        pick(page.locator(DIALOG + " vaadin-multi-select-combo-box").last(), "客户门户 · 客户");
        page.keyboard().press("Escape");
        page.locator(DIALOG + " vaadin-text-field:visible input").last().fill(PASSWORD);
        page.locator(DIALOG + " vaadin-checkbox:visible input").last().uncheck();
        step("a-customer");
        page.locator(DIALOG + " vaadin-button[theme~='primary']").click();
        settle();
        page.locator(".fw-people__filters vaadin-checkbox input").check();
        settle();
        assertThat(line()).containsText("济南嘉岭");
        step("from-outside");

        open(Device.DESKTOP, Language.ZH);
        go("login");
        logIn(login, PASSWORD);
        step("his-home");
        go("a/" + app.key() + "/forms/customer");
        assertThat(page.locator("vaadin-grid").first()).containsText("济南嘉岭");
        assertThat(page.getByText("共 1 条")).isVisible();
        step("his-company");
        go("a/" + app.key() + "/forms/complaint");
        step("his-complaints");

        openAsAdmin(Device.PHONE, Language.EN, PeopleView.PATH);
        page.locator(".fw-people__filters vaadin-checkbox input").check();
        settle();
        assertFitsWidth();
        step("phone");
        line().click();
        settle();
        step("phone-dialog");
    }

    private Locator line() {
        page.locator(".fw-people__search input").fill(login);
        settle();
        page.waitForTimeout(600);
        return page.locator(".fw-people__line:visible")
                .filter(new Locator.FilterOptions().setHasText(login))
                .first();
    }

    private Locator boxes(String label) {
        return page.locator(DIALOG + " vaadin-combo-box:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    /** A label that is the text or begins with it and goes on in other words than a longer one. */
    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + text + "(?!经理)");
    }

    private void pick(Locator box, String text) {
        box.locator("input").fill(text);
        settle();
        page.waitForTimeout(400);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(exactly(text)))
                .first()
                .click();
        settle();
    }
}
