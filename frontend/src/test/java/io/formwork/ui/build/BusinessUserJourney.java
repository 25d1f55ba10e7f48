package io.formwork.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A business user goes from nothing to a published form with eight fields. */
class BusinessUserJourney extends BrowserJourney {

    private static final String TOOLS = "fw-card__tool-";

    @Test
    void fromAnEmptyAppToAPublishedFormWithEightFields() {
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
        openAsAdmin(Device.PHONE, Language.ZH, "");
        switchLanguage("English");
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
        switchLanguage("中文");
    }

    /** The language is the person's, not the browser's: whoever changes it must change it back. */
    private void switchLanguage(String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForTimeout(800);
        settle();
    }

    private void createApp(String zh, String en) {
        go("apps/new");
        fillName(zh, en);
        step("new-app");
        page.locator(".fw-panel vaadin-button").last().click();
        page.waitForURL(Pattern.compile(".*/build$"));
        settle();
    }

    private void createForm(String zh, String en) {
        page.locator(".fw-empty__actions vaadin-button").first().click();
        settle();
        fillName(zh, en);
        step("new-form");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        page.waitForURL(Pattern.compile(".*/design/form/.*"));
        settle();
    }

    private void fillName(String zh, String en) {
        Locator fields = page.locator(".fw-name-fields vaadin-text-field input");
        fields.nth(0).fill(zh);
        fields.nth(1).fill(en);
        settle();
    }

    private Locator cards() {
        return page.locator(".fw-card[data-drag-kind='Control']");
    }

    private Locator card(String label) {
        return page.locator(".fw-card[data-drag-kind='Control'][aria-label='" + label + "']");
    }

    private Locator item(String label) {
        return page.locator(".fw-palette__item")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))));
    }

    /** Drags an item of the palette behind so many cards. */
    private void addByMouse(String label, int behind) {
        BoundingBox from = item(label).boundingBox();
        if (behind > 0) {
            cards().nth(behind - 1).evaluate("card => card.scrollIntoView({block: 'center'})");
        }
        BoundingBox target = behind == 0
                ? page.locator(".fw-sheet fw-drag-list").first().boundingBox()
                : cards().nth(behind - 1).boundingBox();
        double y = behind == 0 ? target.y + 20 : target.y + target.height + 14;
        drag(from, target.x + target.width / 2, y);
        assertThat(cards()).hasCount(behind + 1);
    }

    private void dragCard(String label, String before) {
        BoundingBox from = card(label).boundingBox();
        BoundingBox target = card(before).boundingBox();
        drag(from, target.x + target.width / 2, target.y + 6);
    }

    private void drag(BoundingBox from, double x, double y) {
        page.mouse().move(from.x + 40, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 60, from.y + from.height / 2 + 8);
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(15));
        page.waitForTimeout(200);
        page.mouse().move(x, y + 1);
        page.waitForTimeout(100);
        page.mouse().up();
        settle();
    }

    private void addByKeyboard(String label) {
        item(label).locator("vaadin-button").focus();
        page.keyboard().press("Enter");
        settle();
    }

    private void moveUpByKeyboard(String label, int steps) {
        card(label).focus();
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("Alt+ArrowUp");
            settle();
            assertThat(card(label)).isFocused();
        }
        assertThat(page.locator(".fw-announcement")).containsText(label);
    }

    private void name(String zh, String en) {
        Locator lines = page.locator(".fw-properties .fw-words").first().locator("input");
        lines.nth(0).fill(zh);
        lines.nth(0).press("Tab");
        lines.nth(1).fill(en);
        lines.nth(1).press("Tab");
        settle();
        assertThat(card(zh)).hasCount(1);
    }

    private void act(String label, String tool) {
        card(label).hover();
        card(label).locator("." + TOOLS + tool).click();
        settle();
    }

    private void tab(String name) {
        page.locator(".fw-designer__tab--" + name).click();
        settle();
    }

    private void assertOrder(String... labels) {
        org.assertj.core.api.Assertions.assertThat(cards().all().stream()
                        .map(card -> card.getAttribute("aria-label"))
                        .toList())
                .isEqualTo(List.of(labels));
    }
}
