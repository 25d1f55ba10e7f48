package io.formwork.ui.role;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator builds a role, and a colleague then sees only what it grants. */
class RoleJourney extends BrowserJourney {

    private static final String APP = "help-desk";
    private static final String PASSWORD = "a good password 7";

    @BeforeAll
    static void aFormWithThreeComplaints() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(APP, "app", APP, "{\"label\": {\"zh\": \"服务台\", \"en\": \"Help desk\"}}");
        rest.publish(APP, "form", "complaint", """
                {"label": {"zh": "客户投诉", "en": "Complaint"}, "titleField": "title",
                 "schema": {"type": "object", "properties": {
                   "title": {"type": "string",
                     "x-formwork": {"id": "f1", "type": "text", "label": {"zh": "事由", "en": "Subject"}}},
                   "phone": {"type": "string",
                     "x-formwork": {"id": "f2", "type": "phone", "label": {"zh": "联系电话", "en": "Phone"}}},
                   "amount": {"type": "integer",
                     "x-formwork": {"id": "f3", "type": "integer", "label": {"zh": "补偿金额", "en": "Compensation"}}},
                   "status": {"type": "string", "enum": ["open", "closed"],
                     "x-formwork": {"id": "f4", "type": "choice", "label": {"zh": "状态", "en": "Status"},
                       "options": [{"value": "open", "label": {"zh": "处理中", "en": "Open"}, "color": "blue"},
                                   {"value": "closed", "label": {"zh": "已结案", "en": "Closed"}, "color": "green"}]}}}}}
                """);
        rest.publish(APP, "form", "note", """
                {"label": {"zh": "内部备忘", "en": "Note"},
                 "schema": {"type": "object", "properties": {
                   "text": {"type": "string",
                     "x-formwork": {"id": "f1", "type": "text", "label": {"zh": "内容", "en": "Text"}}}}}}
                """);
        complaint(rest, "外壳开裂", "13812345678", 120, "open");
        complaint(rest, "发错颜色", "13987654321", 30, "open");
        complaint(rest, "已经处理完", "13700001111", 77, "closed");
    }

    private static void complaint(RestCalls rest, String title, String phone, int amount, String status) {
        rest.create(
                APP,
                "complaint",
                Json.object()
                        .put("title", title)
                        .put("phone", phone)
                        .put("amount", amount)
                        .put("status", status)
                        .toString());
    }

    @Test
    void aRoleIsBuiltAndGivesNoMoreThanItSays() {
        String login = "liumei";
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        person("刘梅", login);
        go("a/" + APP + "/build");
        page.locator("vaadin-menu-bar-button").getByText("新建").click();
        page.locator("vaadin-menu-bar-item")
                .getByText("角色", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator names = page.locator(".fw-name-fields vaadin-text-field input");
        names.nth(0).fill("一线客服");
        names.nth(1).fill("Front desk");
        settle();
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        page.waitForURL(Pattern.compile(".*/design/role/front-desk$"));
        settle();
        step("no-rights-yet");

        tick("客户投诉", "编辑");
        assertThat(line("客户投诉")).containsText("可以查看和编辑全部记录");
        line("客户投诉").locator(".fw-grants__name").click();
        settle();
        onlyOpenOnes();
        right("联系电话", 1);
        right("补偿金额", 0);
        assertThat(page.locator(".fw-grant-pane__words")).hasText("可以查看和编辑符合条件的记录（状态是“处理中”）；看不到补偿金额；联系电话只显示一部分");
        step("rights");
        button("发布").click();
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        settle();
        page.locator("vaadin-combo-box[placeholder^='把角色给'] input").fill(login);
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(login))
                .click();
        assertThat(page.locator(".fw-holders")).containsText("刘梅");
        step("given");

        seeAsColleague(login);
    }

    private void person(String name, String login) {
        button("新建人员").click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("姓名").fill(name);
        dialog.getByLabel("登录名").fill(login);
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("密码"))
                .fill(PASSWORD);
        dialog.getByText("首次登录时须更换此密码").click();
        dialog.locator("vaadin-button[theme~='primary']").click();
        settle();
        assertThat(page.locator(".fw-people")).containsText(login);
    }

    private void onlyOpenOnes() {
        page.locator(".fw-grant-rows vaadin-radio-button", new Page.LocatorOptions().setHasText("按条件"))
                .click();
        settle();
        assertThat(page.locator(".fw-grant-rows__incomplete")).isVisible();
        page.locator(".fw-condition__line vaadin-combo-box input").first().fill("状态");
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("状态"))
                .click();
        settle();
        page.locator(".fw-condition__value vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("处理中"))
                .click();
        settle();
        assertThat(page.locator(".fw-grant-rows__incomplete")).not().isVisible();
    }

    private void seeAsColleague(String login) {
        open(Device.DESKTOP, Language.ZH);
        go("login");
        logIn(login, PASSWORD);
        page.waitForURL(address(""));
        go("a/" + APP + "/forms/complaint");
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 2 条");
        Locator table = page.locator("vaadin-grid");
        assertThat(table).containsText("外壳开裂");
        assertThat(table).containsText("138****5678");
        assertThat(table).not().containsText("已经处理完");
        assertThat(table).not().containsText("补偿金额");
        step("colleague-sees");
        for (String secret : new String[] {"13812345678", "已经处理完", "补偿金额", "内部备忘"}) {
            Assertions.assertThat(page.content()).doesNotContain(secret);
        }
        go("a/" + APP + "/design/role/front-desk");
        assertThat(page.locator(".fw-grants")).hasCount(0);
    }

    @Test
    void theDesignerFitsAPhoneAndSpeaksEnglish() {
        RestCalls.asAdmin().publish(APP, "role", "lead", """
                {"label": {"zh": "主管", "en": "Lead"}, "description": {"zh": "看全部", "en": "Sees everything"},
                 "grants": [
                   {"form": "complaint", "actions": ["see", "edit", "export"], "fields": {"phone": "masked"}},
                   {"form": "complaint", "actions": ["see", "delete"],
                    "rows": {"field": "$createdBy", "op": "eq", "value": {"current": "user"}}, "others": "read"}],
                 "reports": true}
                """);
        String path = "a/" + APP + "/design/role/lead";
        openAsAdmin(Device.PHONE, Language.ZH, path);
        assertThat(page.locator(".fw-grants__line")).hasCount(3);
        assertFitsWidth();
        step("phone-matrix");
        line("客户投诉").first().locator(".fw-grants__name").click();
        settle();
        assertThat(page.locator(".fw-grant-pane__words")).isVisible();
        assertFitsWidth();
        step("phone-grant");

        openAsAdmin(Device.DESKTOP, Language.ZH, path);
        line("客户投诉").first().locator(".fw-grants__name").focus();
        page.keyboard().press("Enter");
        settle();
        assertThat(page.locator(".fw-grant-pane__words")).containsText("联系电话只显示一部分");
        step("desktop");
        button("与其他角色比较").click();
        settle();
        step("compare");
        page.keyboard().press("Escape");
        speak(Language.EN);
        go(path);
        line("Complaint").first().locator(".fw-grants__name").click();
        settle();
        assertThat(page.locator(".fw-grant-pane__words")).containsText("Phone partly hidden");
        step("english");
        openAsAdmin(Device.PHONE, Language.EN, path);
        assertFitsWidth();
        step("english-phone");
        line("Complaint").first().locator(".fw-grants__name").click();
        settle();
        assertFitsWidth();
        step("english-phone-grant");
    }

    /** The language is the person's, so whoever changes it must change it back. */
    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator line(String form) {
        return page.locator(".fw-grants__line[aria-label='" + form + "']");
    }

    private void tick(String form, String action) {
        line(form)
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(action + "：" + form))
                .check();
        settle();
    }

    private void right(String field, int column) {
        page.locator(".fw-rights__line", new Page.LocatorOptions().setHasText(field))
                .locator("vaadin-radio-button input")
                .nth(column)
                .check();
        settle();
    }
}
