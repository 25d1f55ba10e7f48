package io.formwork.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.Device;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A business user goes from nothing to a number on a dashboard that follows the records. */
class BusinessUserJourney extends BuildingJourney {

    private static final double LIVE_MILLIS = 5_000;

    @Test
    void fromAnEmptyAppToANumberOnADashboard() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "");
        createApp("客户服务", "Customer service");
        step("empty-app");

        createForm("客户投诉", "Complaint");
        assertThat(page).hasURL(Pattern.compile("/a/customer-service/design/form/complaint$"));
        step("empty-form");

        addByMouse("单行文本", 0);
        name("投诉事由", "Subject");
        page.locator(".fw-properties vaadin-checkbox label").first().click();
        settle();
        step("first-field-dragged");

        addByMouse("单选", 1);
        name("严重程度", "Severity");
        addByMouse("多行文本", 2);
        name("详细情况", "Details");
        addByMouse("电话", 3);
        name("联系电话", "Phone");
        step("four-fields-dragged");

        addByKeyboard("金额");
        name("补偿金额", "Compensation");
        addByKeyboard("日期");
        name("发生日期", "Happened on");
        addByKeyboard("推荐度 NPS");
        name("推荐度", "Recommend");
        addByKeyboard("自动编号");
        name("投诉编号", "Number");
        assertThat(cards()).hasCount(8);
        step("eight-fields");

        moveAndCopy();
        previewAndPublish();
        enterRecords();
        keepAView();
        designAMetric();
        putNumbersOnADashboard();
        seeAnotherPersonsRecord();
    }

    private void enterRecords() {
        go("a/customer-service/forms/complaint");
        step("table-empty");
        page.keyboard().press("n");
        assertThat(page.locator(".fw-drawer .fw-form")).isVisible();
        drawer("保存").click();
        assertThat(page.locator(".fw-drawer")).containsText("必填");
        step("record-refused");
        enter("快递破损", "120");
        drawer("保存并继续新建").click();
        settle();
        enter("发错颜色", "30");
        drawer("保存并继续新建").click();
        settle();
        enter("迟到三天 <script>alert(1)</script>", "200");
        drawer("保存").click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 3 条");
        step("table-with-three");
    }

    private void enter(String subject, String compensation) {
        page.locator(".fw-drawer [data-field='subject'] input").fill(subject);
        page.locator(".fw-drawer [data-field='compensation'] input").fill(compensation);
        page.keyboard().press("Tab");
    }

    private void keepAView() {
        page.locator(".fw-table-bar__line > vaadin-button").first().click();
        Locator line = page.locator(".fw-condition__line").first();
        line.locator("vaadin-combo-box input").fill("补偿金额");
        page.locator("vaadin-combo-box-item").getByText("补偿金额", exactly()).click();
        settle();
        line.locator("vaadin-select").click();
        page.locator("vaadin-select-item").getByText("大于等于", exactly()).click();
        settle();
        line.locator(".fw-condition__value input").fill("100");
        page.keyboard().press("Tab");
        settle();
        page.getByText("应用筛选").click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 2 条");
        step("filtered");
        Assertions.assertThat(place("-0003").y).as("newest first").isLessThan(place("-0001").y);
        page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText("投诉编号"))
                .click();
        assertThat(page.locator("vaadin-grid-sorter[direction='asc']")).hasCount(1);
        settle();
        page.locator("vaadin-menu-bar-button:has(vaadin-icon[icon='vaadin:bookmark'])")
                .click();
        page.getByText("保存当前视图…").click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("高额投诉");
        step("view-named");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        settle();
        go("a/customer-service/forms/complaint");
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 3 条");
        page.locator("vaadin-menu-bar-button:has(vaadin-icon[icon='vaadin:bookmark'])")
                .click();
        page.getByText("高额投诉", wholly()).click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 2 条");
        step("view-chosen");
        Assertions.assertThat(place("-0001").y).as("the view orders by number").isLessThan(place("-0003").y);
        assertThat(page.locator("vaadin-grid")).containsText("迟到三天 <script>alert(1)</script>");
    }

    private BoundingBox place(String number) {
        return page.locator("vaadin-grid .fw-record-link", new Page.LocatorOptions().setHasText(number))
                .boundingBox();
    }

    private void designAMetric() {
        create("指标", "补偿总额", "Compensation paid");
        assertThat(page).hasURL(Pattern.compile("/design/metric/compensation-paid$"));
        assertThat(page.locator(".fw-number__value")).hasText("3");
        step("metric-begins-with-a-count");
        page.locator(".fw-metric-sections vaadin-select").first().click();
        page.locator("vaadin-select-item").getByText("合计", exactly()).click();
        settle();
        Locator field = page.locator("vaadin-combo-box").filter(new Locator.FilterOptions().setHasText("字段"));
        assertThat(field).containsText("请选择字段。");
        step("metric-says-what-is-missing");
        field.locator("input").click();
        page.locator("vaadin-combo-box-item").getByText("补偿金额", exactly()).click();
        assertThat(page.locator(".fw-number__value")).hasText("¥350.00");
        page.locator("h1").click();
        page.keyboard().press("Control+z");
        assertThat(page.locator(".fw-metric-preview")).containsText("还差几项设置");
        page.keyboard().press("Control+y");
        assertThat(page.locator(".fw-number__value")).hasText("¥350.00");
        assertThat(page.locator(".fw-metric-preview fw-chart svg")).isVisible();
        step("metric-with-its-number");
        page.locator(".fw-designer__actions vaadin-button[theme~='primary']").click();
        page.locator(".fw-publish vaadin-text-area textarea").fill("第一版");
        step("metric-publish");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        assertThat(page.locator(".fw-designer__words .fw-tag")).containsText("已发布 · 第 1 版");
        step("metric-published");
    }

    private void putNumbersOnADashboard() {
        create("仪表盘", "投诉看板", "Complaints");
        step("dashboard-empty");
        page.locator(".fw-empty__actions vaadin-button").click();
        page.locator(".fw-metric-offer vaadin-button").getByText("“客户投诉”的数量").click();
        settle();
        step("metric-made-by-one-click");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        assertThat(page.locator(".fw-dashcard__number")).hasText("3");
        step("first-card");

        page.getByText("添加卡片", wholly()).first().click();
        Locator metrics = page.locator("vaadin-dialog vaadin-multi-select-combo-box input");
        metrics.fill("补偿");
        page.locator("vaadin-multi-select-combo-box-item")
                .getByText("补偿总额", exactly())
                .click();
        page.keyboard().press("Escape");
        step("second-card-chosen");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        assertThat(page.locator(".fw-dashcard__number").nth(1)).hasText("¥350.00");
        step("two-cards");
        page.locator(".fw-designer__actions vaadin-button[theme~='primary']").click();
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        page.locator(".fw-toast vaadin-button").getByText("查看", exactly()).click();
        page.waitForURL(Pattern.compile(".*/dashboards/complaints$"));
        assertThat(page.locator(".fw-dashcard__number").first()).hasText("3");
        step("dashboard");
    }

    /** A record saved in another browser shows here without a reload. */
    private void seeAnotherPersonsRecord() {
        Page mine = page;
        mine.evaluate("() => window.neverReloaded = true");
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/customer-service/forms/complaint");
        page.keyboard().press("n");
        enter("漏发配件", "50");
        drawer("保存").click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 4 条");
        assertThat(mine.locator(".fw-dashcard__number").first())
                .hasText("4", new LocatorAssertions.HasTextOptions().setTimeout(LIVE_MILLIS));
        assertThat(mine.locator(".fw-dashcard__number").nth(1)).hasText("¥400.00");
        Assertions.assertThat(mine.evaluate("() => window.neverReloaded")).isEqualTo(true);
        page = mine;
        step("dashboard-moved");
    }

    private void create(String kind, String zh, String en) {
        go("a/customer-service/build");
        page.locator("vaadin-menu-bar-button").getByText("新建").click();
        page.locator("vaadin-menu-bar-item").getByText(kind, exactly()).click();
        settle();
        fillName(zh, en);
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        page.waitForURL(Pattern.compile(".*/design/.*"));
        settle();
    }

    private Locator drawer(String words) {
        return page.locator(".fw-drawer vaadin-button").getByText(words, exactly());
    }

    private static Page.GetByTextOptions wholly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void moveAndCopy() {
        moveUpByKeyboard("投诉编号", 7);
        assertOrder("投诉编号", "投诉事由", "严重程度", "详细情况", "联系电话", "补偿金额", "发生日期", "推荐度");
        step("moved-by-keyboard");

        dragCard("发生日期", "联系电话");
        assertOrder("投诉编号", "投诉事由", "严重程度", "详细情况", "发生日期", "联系电话", "补偿金额", "推荐度");
        step("moved-by-mouse");

        act("联系电话", "beside");
        assertThat(page.locator(".fw-card--row")).hasCount(1);
        step("two-beside-each-other");

        act("推荐度", "duplicate");
        assertThat(cards()).hasCount(9);
        page.keyboard().press("Control+z");
        settle();
        assertThat(cards()).hasCount(8);
        page.keyboard().press("Control+y");
        settle();
        assertThat(cards()).hasCount(9);
        act("推荐度（副本）", "remove");
        assertThat(cards()).hasCount(8);
    }

    private void previewAndPublish() {
        tab("preview");
        step("preview-desktop");
        page.locator(".fw-preview__bar > vaadin-button").click();
        settle();
        assertThat(page.locator(".fw-preview vaadin-text-field[invalid]")).hasCount(1);
        step("preview-says-what-is-missing");
        page.getByText("手机", new Page.GetByTextOptions().setExact(true)).click();
        step("preview-phone");
        page.locator(".fw-preview").getByText("英文").click();
        assertThat(page.locator(".fw-preview__frame")).containsText("Severity");
        step("preview-phone-english");
        tab("canvas");

        page.locator(".fw-designer__actions > vaadin-button").last().click();
        settle();
        assertThat(page.locator(".fw-publish .fw-plan li").first()).isVisible();
        step("publish-plan");
        page.locator(".fw-publish vaadin-text-area textarea").fill("第一版：登记投诉");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        settle();
        assertThat(page.locator(".fw-designer__words .fw-tag")).containsText("已发布 · 第 1 版");
        step("published");

        card("补偿金额").click();
        settle();
        name("赔付金额", "Compensation");
        page.locator(".fw-designer__actions > vaadin-button").nth(3).click();
        settle();
        assertThat(page.locator(".fw-differences")).containsText("补偿金额");
        assertThat(page.locator(".fw-differences")).containsText("赔付金额");
        step("versions-compared");
        page.keyboard().press("Escape");
        go("a/customer-service/build");
        assertThat(page.locator(".fw-line")).containsText("第 1 版之后有修改");
        step("build-list");
    }

    @Test
    void theDesignerWorksOnAPhoneInEnglish() {
        openAsAdmin(Device.PHONE, Language.EN, "");
        createApp("手机", "Phone app");
        assertFitsWidth();
        step("empty-app");
        createForm("访客登记", "Visit");
        assertFitsWidth();
        step("empty-form");
        tab("palette");
        assertThat(item("Rating")).isVisible();
        step("palette");
        page.locator("[data-drag-id='new:rating'] vaadin-button").click();
        settle();
        page.locator("[data-drag-id='new:switch'] vaadin-button").click();
        settle();
        tab("canvas");
        assertThat(cards()).hasCount(2);
        assertFitsWidth();
        step("two-fields");
        page.locator(".fw-card").first().tap();
        settle();
        assertThat(page.locator(".fw-properties")).isVisible();
        assertFitsWidth();
        step("settings");
        tab("preview");
        assertFitsWidth();
        step("preview");
    }
}
