package io.formwork.ui.substitution;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import org.junit.jupiter.api.Test;

/** The administrator of the sample goes on leave, and a colleague does a task in that place. */
class SubstituteJourney extends BrowserJourney {

    private static final String FORM = """
        {"label": {"zh": "用章申请", "en": "Seal request"}, "titleField": "title",
         "schema": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string", "x-formwork": {"id": "title", "type": "text", "label": {"zh": "事由", "en": "Title"}}}}}}\
        """;
    private static final String WORKFLOW = """
        {"label": {"zh": "用章审批", "en": "Seal approval"}, "form": "seal", "trigger": {"on": "created"},
         "steps": [{"id": "check", "type": "approve", "label": {"zh": "主管审批", "en": "Approve"},
           "assignee": [{"type": "user", "user": "admin"}], "fields": {"title": "read"}}]}\
        """;

    private static final String OWN = "kettle-4471-plum";

    private final String app = "su" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
    private final String title = "合同用章 " + app;
    private final String login = "sub-" + app;
    private final String colleague = "苏文 " + app;

    @Test
    void aColleagueDoesATaskOfWhoIsAway() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"用章\", \"en\": \"Seals\"}}");
        rest.publish(app, "form", "seal", FORM);
        rest.publish(app, "workflow", "approval", WORKFLOW);
        rest.create(app, "seal", "{\"title\": \"" + title + "\"}");
        String handedOver = newPerson();

        nameSubstitute();
        open(Device.PHONE, Language.ZH);
        go("login");
        logIn(login, handedOver);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN);
        page.getByLabel("再输入一次新密码").fill(OWN);
        page.locator(".fw-login__form > vaadin-button").click();
        page.waitForURL(address(""));
        doTheTask();

        openAsAdmin(Device.DESKTOP, Language.ZH, "todo");
        page.locator("vaadin-tab").getByText("我已处理").click();
        task().click();
        assertThat(page.locator(".fw-task-pane")).containsText("（代 管理员）");
        step("done-for-the-other");
        go("account");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("结束").setExact(true))
                .click();
        page.locator(".fw-toast").getByText("代理已结束").waitFor();
    }

    private void nameSubstitute() {
        go("account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("指定代理人"))
                .click();
        Locator ask = page.locator("vaadin-dialog[opened]");
        ask.locator("vaadin-combo-box input").fill(colleague);
        page.locator("vaadin-combo-box-item").getByText(colleague).click();
        step("name-a-substitute");
        Locator until = ask.locator("vaadin-date-picker input").last();
        until.fill(ask.locator("vaadin-date-picker input").first().inputValue());
        until.press("Enter");
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("指定代理人"))
                .click();
        assertThat(page.getByText("由 " + colleague + " 代理")).isVisible();
        step("account");
    }

    private void doTheTask() {
        go("todo");
        assertThat(task()).containsText("代 管理员");
        step("todo-on-a-phone");
        assertFitsWidth();
        task().click();
        page.getByText("您代为处理此任务").waitFor();
        step("task-on-a-phone");
        assertFitsWidth();
        page.getByText("同意", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("“主管审批”已提交").waitFor();
        go("account");
        step("account-on-a-phone");
        assertFitsWidth();
    }

    private Locator task() {
        return page.locator(".fw-task", new Page.LocatorOptions().setHasText(title));
    }

    /** Adds somebody on the people page; answers the first password. */
    private String newPerson() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新建人员"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill(colleague);
        dialog.getByLabel("登录名").fill(login);
        String password = dialog.getByLabel("密码", new Locator.GetByLabelOptions().setExact(true))
                .inputValue();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("新建").setExact(true))
                .click();
        page.locator(".fw-toast").getByText("已新建").waitFor();
        return password;
    }
}
