package io.formwork.ui.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.SampleApp;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An agent, an account manager and an executive before the same pages, and the administrator who asks why. */
class RightsJourney extends BrowserJourney {

    private static final String AGENT = "wangfang";
    private static final String ACCOUNT_MANAGER = "zhangwei";
    private static final String EXECUTIVE = "linfeng";

    private final String app = SampleApp.installed().key();

    @Test
    void eachSeesOtherRowsFieldsAndNumbersOnTheSamePages() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");

        String agentsNumbers = lookAs(AGENT);
        String agentsTable = customers();
        step("agent");
        stopLooking();
        String managersNumbers = lookAs(ACCOUNT_MANAGER);
        String managersTable = customers();
        step("account-manager");
        stopLooking();
        String executivesNumbers = lookAs(EXECUTIVE);
        String executivesTable = customers();
        step("executive");
        stopLooking();

        Assertions.assertThat(managersNumbers).isNotEqualTo(executivesNumbers);
        Assertions.assertThat(agentsNumbers).isNotEqualTo(managersNumbers);
        Assertions.assertThat(managersTable).isNotEqualTo(executivesTable);
        Assertions.assertThat(agentsTable).doesNotContain("年度贡献").doesNotContain("协议折扣");
        Assertions.assertThat(executivesTable).contains("年度贡献").contains("协议折扣");
    }

    @Test
    void theAdministratorAsksWhy() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/forms/customer");
        page.locator("vaadin-grid .fw-record-link").first().click();
        settle();
        why();
        step("why");
        openAsAdmin(Device.PHONE, Language.ZH, page.url().replace(address(""), ""));
        why();
        assertFitsWidth();
        step("why-phone");
    }

    @Test
    void whoeverLooksAsSomebodyElseTakesNothingAlong() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        lookAs(EXECUTIVE);

        go("a/" + app + "/reports/customer-performance-summary");
        var pdf = page.locator("a", new Page.LocatorOptions().setHasText("下载 PDF"));
        String file = address(String.valueOf(pdf.getAttribute("href")));
        pdf.click();
        assertThat(page.locator(".fw-toast")).containsText("不能下载文件");
        assertThat(pdf.locator("vaadin-button")).isEnabled();
        step("report-refused");
        var answer = page.request().get(file);
        Assertions.assertThat(answer.status()).isEqualTo(403);
        Assertions.assertThat(answer.text()).contains("不能下载文件");

        stopLooking();
    }

    private void why() {
        page.locator("vaadin-tab").getByText("权限说明").click();
        settle();
        page.locator(".fw-why vaadin-combo-box input").fill("张伟");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("张伟"))
                .first()
                .click();
        settle();
        assertThat(page.locator(".fw-why")).containsText("角色“客户经理”");
        assertThat(page.locator(".fw-why__table")).hasCount(2);
    }

    /** Looks as somebody and answers the numbers of the dashboard. */
    private String lookAs(String login) {
        go("people");
        page.locator(".fw-people__search input").fill(login);
        page.waitForTimeout(1_000);
        settle();
        page.locator(".fw-people__line", new Page.LocatorOptions().setHasText(login))
                .first()
                .click();
        settle();
        page.locator("vaadin-dialog vaadin-button", new Page.LocatorOptions().setHasText("以此人身份查看"))
                .click();
        page.waitForURL(address(""));
        assertThat(page.locator(".fw-viewas")).isVisible();
        go("a/" + app + "/dashboards/overview");
        page.waitForTimeout(1_500);
        settle();
        step("dashboard-" + login);
        return page.locator(".fw-dashcard").allInnerTexts().toString();
    }

    private String customers() {
        go("a/" + app + "/forms/customer");
        assertThat(page.locator(".fw-table-bar__count")).containsText("条");
        String list = page.locator(".fw-table-bar__count").innerText();
        page.locator("vaadin-grid .fw-record-link").first().click();
        page.waitForURL("**/forms/customer/*");
        settle();
        return list + page.locator(".fw-form").first().innerText();
    }

    private void stopLooking() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束查看"))
                .click();
        page.waitForURL(address("people"));
        assertThat(page.locator(".fw-viewas")).hasCount(0);
    }
}
