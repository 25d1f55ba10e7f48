package io.formwork.ui.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.RestCalls;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A customer asks what is kept of him, gets it, and has it erased. */
class PersonalDataJourney extends BrowserJourney {

    private static final String CUSTOMER = """
        {"label": {"zh": "客户", "en": "Customer"}, "titleField": "name",
         "schema": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string", "x-formwork": {"id": "name", "type": "text", "label": {"zh": "姓名", "en": "Name"}}},
           "phone": {"type": "string", "x-formwork": {"id": "phone", "type": "phone", "personal": true,
             "label": {"zh": "电话", "en": "Phone"}}},
           "tier": {"type": "string", "x-formwork": {"id": "tier", "type": "text", "label": {"zh": "等级", "en": "Tier"}}}}}}\
        """;

    private static final String VISIT = """
        {"label": {"zh": "拜访", "en": "Visit"}, "titleField": "subject",
         "schema": {"type": "object", "properties": {
           "subject": {"type": "string", "x-formwork": {"id": "subject", "type": "text", "label": {"zh": "主题", "en": "Subject"}}},
           "customer": {"type": "string", "x-formwork": {"id": "customer", "type": "relation", "form": "customer",
             "label": {"zh": "客户", "en": "Customer"}}},
           "notes": {"type": "string", "x-formwork": {"id": "notes", "type": "long-text", "personal": true,
             "label": {"zh": "记录", "en": "Notes"}}}}}}\
        """;

    private final String app = "pd" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);

    @Test
    void whatIsKeptOfACustomerIsGivenOutAndErased() throws IOException {
        String id = prepare();
        markTheName();

        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/forms/customer/" + id);
        openDialog("个人数据");
        assertThat(dialog()).containsText("电话");
        assertThat(dialog()).containsText("拜访");
        step("dialog");
        Download file = page.waitForDownload(() -> page.getByText("全部下载").click());
        try (var zip = new ZipFile(file.path().toFile())) {
            Assertions.assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("README.txt", "customer.csv", "visit.csv", "customer/" + id + ".json");
        }

        page.setViewportSize(360, 740);
        assertFitsWidth();
        step("dialog-phone");
        Locator erase = page.getByText("永久清除");
        assertThat(page.locator(".fw-personal__erase vaadin-button")).isDisabled();
        page.locator(".fw-personal__erase input").fill("清除");
        erase.click();

        assertThat(page.locator(".fw-personal__erase")).isHidden();
        assertThat(page.locator("h1")).containsText(id);
        step("erased-phone");
        Assertions.assertThat(RestCalls.asAdmin().get("apps/" + app + "/forms/customer/records/" + id + "/history"))
                .doesNotContain("王小明", "13800138000");
    }

    /** In the designer, where a badge then shows it. */
    private void markTheName() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/" + app + "/design/form/customer");
        page.locator(".fw-card")
                .filter(new Locator.FilterOptions().setHasText("姓名"))
                .first()
                .click();
        page.locator(".fw-properties")
                .getByText("个人信息", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".fw-card__badge")).hasCount(2);
        step("designer");
        RestCalls rest = RestCalls.asAdmin();
        String definition = "apps/" + app + "/definitions/form/customer";
        page.waitForCondition(() -> rest.get(definition).split("\"personal\"", -1).length > 2);
        rest.post(definition + "/publish", "");
    }

    private void openDialog(String action) {
        page.locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText(action))
                .first()
                .click();
        assertThat(page.locator(".fw-personal__erase")).isVisible();
    }

    private Locator dialog() {
        return page.locator(".fw-personal");
    }

    /** Answers the customer's id. */
    private String prepare() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, "{\"label\": {\"zh\": \"客户关系\", \"en\": \"Customers\"}}");
        rest.publish(app, "form", "customer", CUSTOMER);
        rest.publish(app, "form", "visit", VISIT);
        String id = rest.create(app, "customer", "{\"name\": \"王小明\", \"phone\": \"13800138000\", \"tier\": \"金\"}");
        rest.create(app, "visit", "{\"subject\": \"回访\", \"customer\": \"" + id + "\", \"notes\": \"王小明不满意\"}");
        return id;
    }
}
