package io.formwork.ui.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import org.junit.jupiter.api.Test;

/** Somebody leaves; the administrator closes the account and hands the open tasks to a successor. */
class HandoverJourney extends BrowserJourney {

    private static final String FORM = """
        {"label": {"zh": "回访", "en": "Call back"}, "titleField": "title",
         "schema": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string", "x-formwork": {"id": "title", "type": "text", "label": {"zh": "事由", "en": "Title"}}}}}}\
        """;
    private static final String WORKFLOW = """
        {"label": {"zh": "回访处理", "en": "Call back"}, "form": "call", "trigger": {"on": "created"},
         "steps": [{"id": "do", "type": "handle", "label": {"zh": "电话回访", "en": "Call"},
           "assignee": [{"type": "user", "user": "%s"}], "fields": {"title": "read"}}]}\
        """;

    private final String app = "ho" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
    private final String leaver = "离职 " + app;
    private final String successor = "接手 " + app;

    @Test
    void whatSomebodyLeavesIsHandedOver() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        newPerson(leaver, "leaver-" + app);
        newPerson(successor, "successor-" + app);
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"回访\", \"en\": \"Calls\"}}");
        rest.publish(app, "form", "call", FORM);
        rest.publish(app, "workflow", "call", WORKFLOW.formatted("leaver-" + app));
        rest.create(app, "call", "{\"title\": \"回访甲公司\"}");
        rest.create(app, "call", "{\"title\": \"回访乙公司\"}");

        close();
        assertThat(page.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText("待办任务 · 2")))
                .isVisible();
        step("what-names-the-person");
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-combo-box input").fill(successor);
        page.locator("vaadin-combo-box-item").getByText(successor).click();
        dialog.getByLabel("原因（记入历史）").fill("调往分公司");
        step("to-whom");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("停用账号").setExact(true))
                .click();
        page.locator(".fw-toast").getByText("已交接 3 项给 " + successor).waitFor();
        step("done");

        openAsAdmin(Device.PHONE, Language.ZH, "people");
        find(leaver);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("交接工作"))
                .click();
        page.getByText("没有需要交接的事项").waitFor();
        step("nothing-is-left");
        assertFitsWidth();
    }

    private void close() {
        find(leaver);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("停用账号").setExact(true))
                .click();
    }

    private void find(String name) {
        page.locator(".fw-people__search input").fill(name);
        page.getByText("找到 1 人").waitFor();
        settle();
        page.locator(".fw-people__line:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private void newPerson(String name, String login) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新建人员"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill(name);
        dialog.getByLabel("登录名").fill(login);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        page.locator(".fw-toast").getByText("已新建 " + name).waitFor();
    }
}
