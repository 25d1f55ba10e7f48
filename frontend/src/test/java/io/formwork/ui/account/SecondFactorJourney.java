package io.formwork.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecondFactorJourney extends BrowserJourney {

    private static final String LOGIN = "li.lei";
    private static final String OWN = "青山绿水 1949 路";

    @Test
    void somebodyNewChoosesAPasswordAndASecondFactor() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        button("新建人员").click();
        field("姓名").fill("李雷");
        field("登录名").fill(LOGIN);
        String handedOver = field("密码").inputValue();
        step("a-new-person");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        assertThat(page.getByText("已新建 李雷")).isVisible();

        open(Device.PHONE, Language.ZH);
        go("login");
        logIn(LOGIN, handedOver);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请先换成自己的密码");
        step("a-password-of-ones-own");
        assertFitsWidth();
        field("新密码").fill(OWN);
        field("再输入一次新密码").fill(OWN);
        button("登录").click();
        page.waitForURL(address(""));

        go("account");
        step("my-account");
        assertFitsWidth();
        button("开启两步验证").click();
        String secret = page.locator(".fw-account__typed").textContent().replace(" ", "");
        step("scan");
        field("验证码").fill(code(secret, 0));
        button("确认开启").click();
        assertThat(page.locator(".fw-account__secret")).isVisible();
        String recovery = page.locator(".fw-account__secret")
                .textContent()
                .lines()
                .findFirst()
                .orElseThrow();
        step("recovery-codes");
        button("我已保存").click();
        assertThat(page.getByText("剩余恢复码：10 个")).isVisible();
        step("second-factor-on");

        enterWith(code(secret, 1));
        step("came-in-by-code");
        enterWith(recovery);
        go("account");
        assertThat(page.getByText("剩余恢复码：9 个")).isVisible();
    }

    @Test
    void thePagesForSafetyFitEveryScreen() {
        for (Language language : Language.values()) {
            for (Device device : Device.values()) {
                openAsAdmin(device, language, "account");
                String where = device.name().toLowerCase(Locale.ROOT) + "-" + language.code();
                step("account-" + where);
                assertFitsWidth();
                go("security");
                step("security-" + where);
                assertFitsWidth();
                go("audit");
                step("audit-" + where);
                assertFitsWidth();
                page.locator(".fw-audit__line").first().click();
                step("audit-entry-" + where);
            }
        }
    }

    /** Logs in anew, in a fresh browser: the password alone is not enough. */
    private void enterWith(String code) {
        open(Device.DESKTOP, Language.ZH);
        go("login");
        logIn(LOGIN, OWN);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        field("验证码").fill(code);
        step("asked-for-a-code");
        button("登录").click();
        page.waitForURL(address(""));
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
    }

    /** What an app shows so many steps from now. */
    private static String code(String secret, int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + ahead;
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long rest = 0;
        int bits = 0;
        for (char sign : base32.toCharArray()) {
            rest = rest << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (rest >> bits));
            }
        }
        return bytes.array();
    }
}
