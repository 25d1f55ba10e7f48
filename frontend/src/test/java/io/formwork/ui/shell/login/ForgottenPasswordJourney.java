package io.formwork.ui.shell.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.mail.TestMailbox;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody has forgotten a password and gets in by the link of a letter. */
class ForgottenPasswordJourney extends BrowserJourney {

    private static final String CHOSEN = "another good one";

    @Test
    void whoHasForgottenThePasswordComesInByALetter() throws Exception {
        String email = somebody();
        open(Device.DESKTOP, Language.ZH);
        go("login");
        step("login-offers-it");
        page.getByText("忘记密码？").click();
        page.waitForURL(address("forgot"));
        settle();
        page.locator("vaadin-text-field input").fill(email);
        step("forgot");
        click("发送链接");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("如果有这个账号");
        step("asked");
        MimeMessage letter = TestMailbox.await(email, 1);
        picture(letter);

        page.navigate(TestMailbox.link(letter));
        settle();
        fill(0, CHOSEN);
        fill(1, "something else");
        click("设为新密码");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        step("differ");
        fill(1, CHOSEN);
        click("设为新密码");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("密码已修改");
        step("done");

        page.getByText("返回登录").click();
        page.waitForURL(address("login"));
        settle();
        logIn(email.substring(0, email.indexOf('@')), CHOSEN);
        page.waitForURL(address(""));

        open(Device.DESKTOP, Language.ZH);
        page.navigate(TestMailbox.link(letter));
        settle();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("链接已失效");
        step("used");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredTheSameOnAPhone() {
        open(Device.PHONE, Language.EN);
        go("login");
        assertFitsWidth();
        step("login");
        page.getByText("Forgot your password?").click();
        page.waitForURL(address("forgot"));
        settle();
        page.locator("vaadin-text-field input").fill("nobody-" + UUID.randomUUID());
        assertFitsWidth();
        step("forgot");
        click("Send the link");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("If there is such an account");
        assertFitsWidth();
        step("asked");
        go("reset/guessed");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not work any more");
        step("guessed");
        page.getByText("Ask for another link").click();
        assertThat(page).hasURL(Pattern.compile("/forgot$"));
    }

    /** Also for somebody who comes by another name of the server. */
    @Test
    void theLinkLeadsHomeWhateverARequestSaysOfTheHost() {
        String email = somebody();
        open(Device.DESKTOP, Language.EN);
        page.setExtraHTTPHeaders(Map.of(
                "X-Forwarded-Host", "evil.example",
                "X-Original-Host", "evil.example",
                "Forwarded", "host=evil.example;proto=https"));
        page.navigate(address("forgot").replace("localhost", "127.0.0.1"));
        settle();
        page.locator("vaadin-text-field input").fill(email);
        page.locator(".fw-login__form > vaadin-button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();

        String link = TestMailbox.link(TestMailbox.await(email, 1));

        org.assertj.core.api.Assertions.assertThat(link).startsWith(address("reset/"));
    }

    @Test
    void administratorsSeeWhatBecameOfLetters() {
        String email = somebody();
        openAsAdmin(Device.DESKTOP, Language.ZH, "mail");
        click("发送测试邮件");
        page.locator("vaadin-dialog vaadin-email-field input").fill(email);
        step("test");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.getByText("邮件服务器已接收发往 " + email + " 的测试邮件")).isVisible();
        TestMailbox.awayDuring(() -> {
            Page visitor = page.context().browser().newContext().newPage();
            visitor.navigate(address("forgot"));
            visitor.locator("vaadin-text-field input").fill(email);
            visitor.locator(".fw-login__form > vaadin-button").click();
            assertThat(visitor.getByRole(AriaRole.STATUS)).isVisible();
            visitor.context().close();
            for (int i = 0; i < 20 && page.getByText(email).count() == 0; i++) {
                page.waitForTimeout(500);
                click("刷新");
            }
            page.waitForTimeout(1_000);
            click("刷新");
            assertThat(page.locator(".fw-mail__why").first()).containsText("无法连接邮件服务器");
        });
        step("waiting");
        page.setViewportSize(360, 740);
        assertFitsWidth();
        step("waiting-on-a-phone");
        page.getByText("立即重试").first().click();
        TestMailbox.await(email, 1);
    }

    /** A new account, made by the administrator; its login is the address before the at. */
    private String somebody() {
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        button("新建人员").click();
        field("姓名").fill("王芳");
        field("登录名").fill(login);
        field("邮箱").fill(login + "@example.com");
        field("邮箱").blur();
        settle();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("发送邀请邮件"))
                .uncheck();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        assertThat(page.getByText("已新建 王芳")).isVisible();
        return login + "@example.com";
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private void fill(int index, String text) {
        page.locator("vaadin-password-field input").nth(index).fill(text);
    }

    private void click(String name) {
        button(name).click();
        settle();
    }

    /** What the letter looks like where pages are shown. */
    private void picture(MimeMessage letter) {
        Page shown = page.context().newPage();
        shown.setContent(TestMailbox.text(letter, true));
        shown.screenshot(new Page.ScreenshotOptions().setPath(pictures().resolve("00-letter.png")));
        shown.close();
    }
}
