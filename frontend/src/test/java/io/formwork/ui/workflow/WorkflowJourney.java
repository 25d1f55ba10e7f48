package io.formwork.ui.workflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The team lead draws the steps, publishes them and watches a case pass. */
class WorkflowJourney extends BrowserJourney {

    private static final String FORM = """
        {"label": {"zh": "费用申请", "en": "Expense"}, "titleField": "title",
         "schema": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string", "x-formwork": {"id": "title", "type": "text", "label": {"zh": "事由", "en": "Title"}}},
           "amount": {"type": "number", "x-formwork": {"id": "amount", "type": "money", "currency": "CNY", "label": {"zh": "金额", "en": "Amount"}}},
           "remark": {"type": "string", "x-formwork": {"id": "remark", "type": "long-text", "label": {"zh": "处理说明", "en": "Remark"}}}}}}\
        """;

    private static final String WORKFLOW = """
        {"label": {"zh": "费用审批", "en": "Expense approval"}, "form": "expense", "trigger": {"on": "created"},
         "steps": [
           {"id": "check", "type": "handle", "label": {"zh": "核对", "en": "Check"}, "assignee": [{"type": "admin"}],
            "fields": {"title": "read", "amount": "read", "remark": "required"}, "due": {"hours": 4}},
           {"id": "size", "type": "branch", "label": {"zh": "金额大小", "en": "How much"}, "branches": [
             {"id": "large", "label": {"zh": "大额", "en": "Large"}, "when": {"field": "amount", "op": "ge", "value": 1000},
              "steps": [{"id": "approve", "type": "approve", "label": {"zh": "主管审批", "en": "Approve"},
                "assignee": [{"type": "admin"}], "onReject": "check", "fields": {"title": "read", "amount": "read", "remark": "read"}}]},
             {"id": "small", "label": {"zh": "其他", "en": "Small"}, "steps": []}]},
           {"id": "tell", "type": "cc", "label": {"zh": "告知申请人", "en": "Tell"}, "to": [{"type": "starter"}]}]}\
        """;

    @Test
    void aLeadDrawsTheStepsPublishesAndWatchesACase() {
        String app = "wf" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
        RestCalls rest = prepare(app);
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/design/workflow/approval");
        assertThat(page.locator(".fw-step")).hasCount(7);
        step("designer");

        page.locator(".fw-step", new Page.LocatorOptions().setHasText("主管审批")).click();
        assertThat(page.locator(".fw-properties h3")).containsText("审批");
        step("approval-settings");
        page.locator(".fw-step--way", new Page.LocatorOptions().setHasText("大额"))
                .click();
        step("condition");

        page.locator(".fw-flow__plus").last().click();
        step("choose-a-step");
        page.locator(".fw-step-chooser button", new Page.LocatorOptions().setHasText("更新记录"))
                .click();
        assertThat(page.locator(".fw-step")).hasCount(8);
        step("a-problem-is-shown");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("撤销").setExact(true))
                .click();
        assertThat(page.locator(".fw-step")).hasCount(7);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("BPMN 预览"))
                .click();
        page.locator("fw-bpmn-view[data-drawn]").waitFor();
        step("bpmn-preview");
        page.keyboard().press("Escape");

        page.getByText("发布", new Page.GetByTextOptions().setExact(true)).click();
        step("publish");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.locator(".fw-toast").getByText("第 1 版已发布").waitFor();

        watchACase(app, rest);
    }

    private void watchACase(String app, RestCalls rest) {
        String record = rest.create(app, "expense", "{\"title\": \"展会\", \"amount\": 5000}");
        go("todo");
        assertThat(page.locator(".fw-task").first()).containsText("展会");
        step("todo");
        page.locator(".fw-task").first().click();
        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
        step("required");
        page.locator("vaadin-text-area textarea").first().fill("票据齐全");
        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("“核对”已提交").waitFor();
        openDrawing(app, record);
        assertThat(node("step-check")).hasClass(Pattern.compile(".*fw-visited.*"));
        assertThat(node("step-approve")).hasClass(Pattern.compile(".*fw-current.*"));
        assertThat(page.locator(".fw-bpmn-badge")).hasText("管理员");
        step("where-it-stands");

        go("todo");
        page.locator(".fw-task", new Page.LocatorOptions().setHasText("主管审批"))
                .first()
                .click();
        assertThat(page.getByText("同意", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        step("approval");
        page.getByText("同意", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("“主管审批”已提交").waitFor();
        step("approved");
        openDrawing(app, record);
        assertThat(node("step-tell")).hasClass(Pattern.compile(".*fw-visited.*"));
        assertThat(page.locator("fw-bpmn-view .fw-current")).hasCount(0);
        assertThat(page.locator(".fw-cases")).containsText("已完成");
        step("the-way-it-took");
    }

    private void openDrawing(String app, String record) {
        go("a/" + app + "/forms/expense/" + record);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("流程")).click();
        page.locator("fw-bpmn-view[data-drawn]").waitFor();
    }

    private Locator node(String id) {
        return page.locator("fw-bpmn-view .djs-shape[data-element-id='" + id + "']");
    }

    @Test
    void aTaskIsDoneOnAPhoneInEnglish() {
        String app = "wp" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
        RestCalls rest = prepare(app);
        rest.post("apps/" + app + "/definitions/workflow/approval/publish", "");
        String title = "Fair " + app;
        rest.create(app, "expense", "{\"title\": \"" + title + "\", \"amount\": 10}");
        openAsAdmin(Device.PHONE, Language.EN, "todo");
        page.getByText("Mine").first().waitFor();
        assertFitsWidth();
        step("list");
        page.locator(".fw-task", new Page.LocatorOptions().setHasText(title)).click();
        assertThat(page.locator(".fw-task-pane")).isVisible();
        assertFitsWidth();
        step("task");
        page.locator("vaadin-text-area textarea").first().fill("all there");
        page.getByText("Submit", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".fw-task", new Page.LocatorOptions().setHasText(title)))
                .hasCount(0);

        go("a/" + app + "/design/workflow/approval");
        step("designer");
        assertFitsWidth();
    }

    @Test
    void aStepIsGivenToWhoeverLeadsTheDepartment() {
        String app = "wo" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);
        prepare(app);
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/design/workflow/approval");
        page.locator(".fw-step", new Page.LocatorOptions().setHasText("核对")).click();
        settle();
        page.locator(".fw-row--people vaadin-select").first().click();
        page.locator("vaadin-select-item").getByText("部门负责人").click();
        step("ways-to-name-people");
        page.locator(".fw-properties vaadin-combo-box input").first().fill("创建");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("创建人"))
                .click();
        assertThat(page.locator(".fw-step", new Page.LocatorOptions().setHasText("部门负责人（创建人）")))
                .hasCount(1);
        step("head-of-the-maker");

        openAsAdmin(Device.PHONE, Language.EN, "a/" + app + "/design/workflow/approval");
        page.locator(".fw-step", new Page.LocatorOptions().setHasText("Check"))
                .first()
                .click();
        assertFitsWidth();
        step("on-a-phone");
    }

    /** An app with a form and the draft of a workflow. */
    private static RestCalls prepare(String app) {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"费用\", \"en\": \"Expenses\"}}");
        rest.publish(app, "form", "expense", FORM);
        rest.saveDraft(app, "workflow", "approval", WORKFLOW);
        return rest;
    }
}
