package io.formwork.ui.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.formwork.mail.TestMailbox;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator invites somebody, who chooses a password by the link of the letter and comes in. */
class InvitationJourney extends BrowserJourney {

    private static final String DIALOG = "vaadin-dialog";
    private static final String CHOSEN = "a first good one";
    private final String login = "new" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = login + "@example.com";

    @Test
    void whoIsInvitedComesIn() {
        openAsAdmin(Device.DESKTOP, Language.ZH, PeopleView.PATH);
        make("陈新");
        assertThat(page.locator(DIALOG).getByText("发送邀请邮件").first()).isVisible();
        assertThat(page.locator(DIALOG).getByLabel("密码", new Locator.GetByLabelOptions().setExact(true)))
                .not()
                .isVisible();
        step("new-person");
        page.locator(DIALOG + " vaadin-button[theme~='primary']").click();
        settle();
        assertThat(line()).containsText("已邀请");
        step("invited");

        String link = TestMailbox.link(TestMailbox.await(email, 1));
        open(Device.DESKTOP, Language.ZH);
        page.navigate(link);
        settle();
        assertThat(page.locator("h1")).containsText("欢迎使用");
        step("welcome");
        page.locator("vaadin-password-field input").nth(0).fill(CHOSEN);
        page.locator("vaadin-password-field input").nth(1).fill(CHOSEN);
        page.locator(".fw-login__form > vaadin-button").click();
        settle();
        step("chosen");
        go("login");
        logIn(login, CHOSEN);
        page.waitForURL(address(""));

        openAsAdmin(Device.DESKTOP, Language.ZH, PeopleView.PATH);
        find();
        assertThat(line()).not().containsText("已邀请");
    }

    @Test
    void anInvitationIsSentAgainOnAPhone() {
        openAsAdmin(Device.PHONE, Language.EN, PeopleView.PATH);
        make("Nora New");
        assertFitsWidth();
        step("new-person");
        page.locator(DIALOG + " vaadin-button[theme~='primary']").click();
        settle();
        assertThat(line()).containsText("Invited");
        assertFitsWidth();
        step("invited");
        String first = TestMailbox.link(TestMailbox.await(email, 1));

        line().click();
        settle();
        step("person");
        page.locator(DIALOG + " vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Send another invitation"))
                .click();
        settle();
        String second = TestMailbox.link(TestMailbox.await(email, 2));

        open(Device.PHONE, Language.EN);
        page.navigate(first);
        settle();
        assertThat(page.locator("[role=alert]")).containsText("ask an administrator");
        assertFitsWidth();
        step("replaced");
        page.navigate(second);
        settle();
        assertThat(page.locator("h1")).containsText("Welcome");
        assertFitsWidth();
        step("welcome");
    }

    private void make(String name) {
        page.locator(".fw-page-header__actions vaadin-button").last().click();
        settle();
        Locator texts = page.locator(DIALOG + " vaadin-text-field input");
        texts.nth(0).fill(name);
        texts.nth(1).fill(login);
        texts.nth(2).fill(email);
        texts.nth(2).blur();
        settle();
    }

    private Locator line() {
        find();
        return page.locator(".fw-people__line:visible")
                .filter(new Locator.FilterOptions().setHasText(login))
                .first();
    }

    private void find() {
        page.locator(".fw-people__search input").fill(login);
        settle();
        page.waitForTimeout(600);
    }
}
