package io.formwork.ui.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import org.junit.jupiter.api.Test;

/** An administrator says how long callers are kept, sees what that means, and switches it on. */
class RetentionJourney extends BrowserJourney {

    private static final String CALLER = """
        {"label": {"zh": "来电人", "en": "Caller"}, "titleField": "name",
         "schema": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string", "x-formwork": {"id": "name", "type": "text", "personal": true,
             "label": {"zh": "姓名", "en": "Name"}}},
           "called": {"type": "string", "format": "date", "x-formwork": {"id": "called", "type": "date",
             "label": {"zh": "来电日期", "en": "Called on"}}}}}}\
        """;

    private final String app = "rt" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);

    @Test
    void aRuleIsSeenBeforeItIsSwitchedOn() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"热线\", \"en\": \"Hotline\"}}");
        rest.publish(app, "form", "caller", CALLER);
        rest.create(app, "caller", "{\"name\": \"王小明\", \"called\": \"2020-03-01\"}");
        rest.create(app, "caller", "{\"name\": \"李小红\", \"called\": \"2021-04-02\"}");

        openAsAdmin(Device.DESKTOP, Language.ZH, "retention");
        step("empty");
        button("新建规则");
        page.locator("vaadin-combo-box input").fill("热线 · 来电人");
        page.locator("vaadin-combo-box-item").first().click();
        settle();
        page.locator("vaadin-select").nth(1).click();
        page.locator("vaadin-select-item").getByText("来电日期").click();
        settle();
        step("rule");
        button("保存并预览");
        assertThat(page.getByText("目前符合的记录：2 条，最早 2020-03-01，最近 2021-04-02", new Page.GetByTextOptions()))
                .isVisible();
        assertThat(page.getByText("王小明")).isVisible();
        step("preview");
        button("启用，每晚执行");
        assertThat(page.locator(".fw-account__line").getByText("已启用")).isVisible();
        step("on");
        page.setViewportSize(360, 740);
        assertFitsWidth();
        step("on-phone");
        button("预览");
        assertThat(page.getByText("王小明")).isVisible();
        assertFitsWidth();
        step("preview-phone");
    }

    @Test
    void wholeRecordsGoOnlyAfterSomebodyHasSeenThem() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"热线\", \"en\": \"Hotline " + app + "\"}}");
        rest.publish(app, "form", "caller", CALLER);
        rest.create(app, "caller", "{\"name\": \"Ada\", \"called\": \"2020-03-01\"}");

        openAsAdmin(Device.DESKTOP, Language.EN, "retention");
        button("New rule");
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item").getByText("Delete for good").click();
        settle();
        page.locator("vaadin-combo-box input").fill("Hotline " + app);
        page.locator("vaadin-combo-box-item").first().click();
        settle();
        page.locator("vaadin-select").nth(1).click();
        page.locator("vaadin-select-item").getByText("Called on").click();
        settle();
        step("rule");
        button("Save and preview");
        assertThat(page.getByText("go for good with their history")).isVisible();
        assertThat(page.getByText("Ada")).isVisible();
        step("preview");
        button("Switch on, every night");
        step("on");
        page.setViewportSize(360, 740);
        assertFitsWidth();
        step("on-phone");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
        settle();
    }
}
