package io.formwork.ui.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.HostileJourney;
import io.formwork.ui.testing.PdfText;
import io.formwork.ui.testing.RestCalls;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody sends markup and expressions through a public form; wherever they are shown, they are only text. */
class HostileTextJourney extends HostileJourney {

    private static final String FORM = """
        {"label": {"zh": "留言<b onclick=hacked()>", "en": "Note"}, "titleField": "title",
         "schema": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string", "x-formwork": {"id": "title", "type": "text", "label": {"zh": "标题", "en": "Title"}}},
           "remark": {"type": "string", "x-formwork": {"id": "remark", "type": "long-text",
             "label": {"zh": "说明<img src=x onerror=window.hacked=1>", "en": "Remark"}}}}}}\
        """;

    private static final String WORKFLOW = """
        {"label": {"zh": "处理${7*7}", "en": "Handle"}, "form": "note", "trigger": {"on": "created"},
         "steps": [{"id": "check", "type": "handle", "label": {"zh": "查看#{7*7}", "en": "Check"},
           "assignee": [{"type": "admin"}], "fields": {"title": "read", "remark": "edit"}}]}\
        """;

    private static final String SURVEY = """
        {"label": {"zh": "留言板<script>window.hacked=1</script>", "en": "Notes"}, "form": "note",
         "fields": ["title", "remark"], "status": {"fields": ["title", "remark"]}}\
        """;

    private static final String REPORT = """
        {"label": {"zh": "留言报告", "en": "Notes"}, "sections": [
          {"id": "cases", "type": "cases", "title": {"zh": "留言", "en": "Notes"}, "form": "note",
           "fields": ["title", "remark"], "limit": 5}]}\
        """;

    private final String app = "ht" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);

    @Test
    void whatWasSentIsShownAsTextEverywhere() {
        String link = prepare();
        open(Device.PHONE, Language.ZH);
        watch();
        go(link);
        page.locator("input[name='f.title']").fill(HOSTILE);
        page.locator("textarea").fill(HOSTILE);
        harmless("survey");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator("h1")).hasText("提交成功");
        harmless("thanks");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看进度"))
                .click();
        assertThat(page.locator(".lines")).containsText(HOSTILE);
        harmless("status");

        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/forms/note");
        watch();
        assertThat(page.locator("vaadin-grid-cell-content", having(HOSTILE)).first())
                .isVisible();
        harmless("grid");
        page.locator("vaadin-grid-cell-content", having(HOSTILE)).first().click();
        assertThat(page.locator("h1")).containsText(HOSTILE);
        harmless("record");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("流程")).click();
        page.locator("fw-bpmn-view[data-drawn]").waitFor();
        assertThat(page.locator("fw-bpmn-view")).containsText("#{7*7}");
        harmless("workflow");

        go("todo");
        Locator card = page.locator(".fw-task", having("#{7*7}")).first();
        assertThat(card.locator(".fw-task__title")).hasText(HOSTILE);
        card.click();
        assertThat(page.locator(".fw-task-pane")).containsText(HOSTILE);
        harmless("task");
        page.locator(".fw-bell vaadin-button").click();
        harmless("notifications");
        page.keyboard().press("Escape");

        report();
    }

    private void report() {
        go("a/" + app + "/reports/notes");
        assertThat(page.locator(".rp"))
                .containsText(HOSTILE, new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        harmless("report");
        Download file = page.waitForDownload(
                () -> page.locator("vaadin-button", having("下载 PDF")).click());
        PdfText pdf = PdfText.of(file.path(), pictures().resolve("report.pdf"));
        Assertions.assertThat(pdf.text()).contains(PdfText.plain(HOSTILE));
    }

    /** Answers the path of a public link. */
    private String prepare() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"留言\", \"en\": \"Notes\"}}");
        rest.publish(app, "form", "note", FORM);
        rest.publish(app, "workflow", "handle", WORKFLOW);
        rest.publish(app, "survey", "notes", SURVEY);
        rest.publish(app, "report", "notes", REPORT);
        String made = rest.post("apps/" + app + "/surveys/notes/links", "{\"label\": \"web\"}");
        String url = Json.parse(made).path("url").asString();
        return url.substring(url.indexOf("/f/") + 1);
    }
}
