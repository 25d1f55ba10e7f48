package io.formwork.ui.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.PdfText;
import io.formwork.ui.testing.SampleApp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer answers on a phone, staff follows it up, and the numbers move: on the open dashboard and in print. */
class StaffAndCustomerJourney extends BrowserJourney {

    private static final double A_MINUTE = 60_000;
    private static final double FIVE_SECONDS = 5_000;
    private static final double PATIENCE = 120_000;
    private static final int ENOUGH_ANSWERS = 6;

    private final SampleApp app = SampleApp.installed();

    @Test
    void aLowScoreIsFollowedUpAndMovesTheNumbers() {
        String name = "晨光仪器 " + System.nanoTime();
        String customer = app.customer(name);
        for (int i = 0; i < ENOUGH_ANSWERS; i++) {
            app.create(
                    "satisfaction-survey",
                    Json.object()
                            .put("customer", customer)
                            .put("channel", "phone")
                            .put("nps", 10));
        }
        Page dashboard = openDashboardOfThisMonth();
        Locator nps = dashboard.locator("[data-card='nps'] .fw-dashcard__number");
        JsonNode before = score();
        assertThat(nps).hasText(shown(before));
        step("dashboard-before");
        Page tasks = openAsAdmin(Device.DESKTOP, Language.ZH, "todo");
        step("to-do-before");

        String link = app.link("satisfaction", "晨光回访", Json.object().put("customer", customer));
        answerWithThree(link);

        assertThat(nps).not().hasText(shown(before), within(FIVE_SECONDS));
        JsonNode after = score();
        Assertions.assertThat(after.path("n").asInt())
                .isEqualTo(before.path("n").asInt() + 1);
        assertThat(nps).hasText(shown(after));
        page = dashboard;
        step("dashboard-moved");

        page = tasks;
        followUp(name);

        page = dashboard;
        assertThat(page.locator("[data-card='nps'] .fw-dashcard__number")).hasText(shown(after));
        Assertions.assertThat(page.evaluate("() => window.openedOnce")).isEqualTo(true);
        print(after);
    }

    private Page openDashboardOfThisMonth() {
        Page dashboard = openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app.key() + "/dashboards/overview");
        dashboard.evaluate("() => { window.openedOnce = true; }");
        dashboard.locator(".fw-filters vaadin-select").first().click();
        dashboard
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("本月").setExact(true))
                .click();
        settle();
        return dashboard;
    }

    private void answerWithThree(String link) {
        open(Device.PHONE, Language.ZH);
        go(link);
        assertThat(page.locator("h1")).hasText("客户满意度调查");
        assertFitsWidth();
        step("survey");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("#summary")).containsText("有 1 处需要修改");
        step("score-is-missing");
        page.locator(".scale label", having("3")).first().click();
        page.locator("textarea").fill("等了两天才有人回电话");
        step("filled");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("h1")).hasText("提交成功");
        assertThat(page.locator(".receipt dd").first()).containsText("DC-");
        assertFitsWidth();
        step("thanks");
    }

    /** On the page that was open all the time. */
    private void followUp(String customer) {
        Locator task = page.locator(".fw-task", having("联系客户并记录结果")).first();
        task.waitFor(new Locator.WaitForOptions().setTimeout(A_MINUTE));
        step("task-came");
        task.click();
        Locator pane = page.locator(".fw-task-pane");
        assertThat(pane).containsText(customer);
        assertThat(pane).containsText("等了两天才有人回电话");
        assertThat(page.locator(".fw-task-pane__note")).hasCount(0);
        step("task");
        pane.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(pane.locator("[invalid]").first()).isVisible();
        step("fields-are-required");
        pane.locator("vaadin-radio-button", within("已解释，客户理解")).click();
        pane.locator("vaadin-text-area", within("回访记录")).locator("textarea").fill("已致歉，约定当天回电");
        pane.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                .click();
        page.getByText("“联系客户并记录结果”已提交").waitFor();
        step("task-done");
    }

    private void print(JsonNode score) {
        go("a/" + app.key() + "/reports/customer-performance-summary");
        page.locator(".fw-report-period vaadin-select").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("本月").setExact(true))
                .click();
        String answers = "共收到 " + score.path("n").asInt() + " 份客户答卷";
        assertThat(page.locator(".rp")).containsText(answers, containing(PATIENCE));
        assertThat(page.locator(".rp")).containsText(shown(score));
        step("report");

        Download file = page.waitForDownload(
                () -> page.locator("vaadin-button", having("下载 PDF")).click());
        PdfText pdf = PdfText.of(file.path(), pictures().resolve("report.pdf"));
        Assertions.assertThat(pdf.text())
                .contains("净推荐值NPS" + shown(score), "答卷数" + score.path("n").asInt());
    }

    @Test
    void aCustomerFollowsAComplaintByNumberAndCode() {
        SampleApp bare = SampleApp.withoutPeople();
        String link = bare.link("complaint", "官网", Json.object());
        open(Device.PHONE, Language.ZH);
        go(link);
        step("complaint");
        field("投诉事由").fill("外壳开裂");
        field("详细情况").fill("收到时外壳已经开裂，附件为照片。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("h1")).hasText("提交成功");
        String number = page.locator(".receipt dd").first().textContent().strip();
        String code = page.locator(".receipt .code").textContent().strip();
        step("number-and-code");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进度"))
                .click();
        assertThat(page.locator("h1")).hasText(number);
        assertThat(page.locator(".lines")).containsText("待受理");
        assertThat(page.locator(".question")).hasCount(0);
        assertFitsWidth();
        step("status");

        page.getByText("查询另一个编号").click();
        lookUp(number, "00000-00000");
        assertThat(page.locator("#summary")).hasText("编号和查询码不匹配，请核对后再试。");
        assertThat(page.locator(".lines")).hasCount(0);
        step("wrong-code");
        lookUp(number, code.toLowerCase(java.util.Locale.ROOT));
        assertThat(page.locator("h1")).hasText(number);

        Page customer = page;
        openAsAdmin(Device.DESKTOP, Language.ZH, "todo");
        classifyAndHandle("外壳开裂");
        Assertions.assertThat(statusOf(bare, number)).isEqualTo("waiting");
        page = customer;
        page.reload();
        assertThat(page.locator(".question h2")).hasText("问题解决了吗？");
        step("asked");
        page.locator(".question button").first().click();
        assertThat(page.locator(".summary")).hasText("已收到您的确认，谢谢。");
        assertThat(page.locator(".question")).hasCount(0);
        assertFitsWidth();
        step("confirmed");
        Assertions.assertThat(statusOf(bare, number)).isEqualTo("closed");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private void lookUp(String number, String code) {
        page.locator("#number").fill(number);
        page.locator("#code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询"))
                .click();
    }

    /** On the to-do page, as staff does. */
    private void classifyAndHandle(String title) {
        take(title, "受理并分类");
        choose("投诉类型", "产品质量");
        page.locator(".fw-task-pane vaadin-radio-button", having("一般")).click();
        page.locator(".fw-task-pane vaadin-radio-button", having("物流交付部")).click();
        choose("处理人", "管理员");
        step("classify");
        submit("受理并分类");

        take(title, "处理并答复客户");
        page.locator(".fw-task-pane__buttons vaadin-button", having("提交")).click();
        assertThat(page.locator(".fw-task-pane [invalid]").first()).isVisible();
        step("cause-and-measure-are-required");
        page.locator(".fw-task-pane vaadin-text-area", having("原因"))
                .locator("textarea")
                .fill("运输挤压");
        page.locator(".fw-task-pane vaadin-text-area", having("处理措施"))
                .locator("textarea")
                .fill("补发新机");
        submit("处理并答复客户");
    }

    private void take(String title, String task) {
        Locator card = page.locator(".fw-task", having(title)).filter(new Locator.FilterOptions().setHasText(task));
        card.first().click();
        assertThat(page.locator(".fw-task-pane h2")).hasText(task);
    }

    private void choose(String field, String option) {
        Locator box = page.locator(".fw-task-pane vaadin-combo-box", having(field));
        box.locator("input").fill(option);
        page.locator("vaadin-combo-box-item").getByText(option).first().click();
    }

    private void submit(String task) {
        page.locator(".fw-task-pane__buttons vaadin-button", having("提交")).click();
        page.getByText("“" + task + "”已提交").waitFor();
        step("submitted");
    }

    private static String where(String number) {
        String condition = Json.object()
                .put("field", "number")
                .put("op", "eq")
                .put("value", number)
                .toString();
        return java.net.URLEncoder.encode(condition, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String statusOf(SampleApp bare, String number) {
        String records = "apps/" + bare.key() + "/forms/complaint/records";
        return Json.parse(bare.rest().get(records + "?where=" + where(number)))
                .at("/records/0/values/status")
                .asString();
    }

    /** This month's net promoter score, as REST gives it. */
    private JsonNode score() {
        LocalDate month = LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
        return Json.parse(app.rest()
                        .get("apps/" + app.key() + "/metrics/nps?from=" + month + "&to=" + month.plusMonths(1)))
                .at("/points/0");
    }

    private static String shown(JsonNode point) {
        return new BigDecimal(point.path("value").asString())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions within(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.HasTextOptions within(double millis) {
        return new LocatorAssertions.HasTextOptions().setTimeout(millis);
    }

    private static LocatorAssertions.ContainsTextOptions containing(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
