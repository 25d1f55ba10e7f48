package io.formwork.ui.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The log is looked at, checked and taken along in both kinds of file. */
class AuditJourney extends BrowserJourney {

    @Test
    void theLogIsCheckedAndTakenAlong() throws IOException {
        openAsAdmin(Device.DESKTOP, Language.ZH, "audit");
        step("log");

        Assertions.assertThat(new String(taken("导出 Excel", ".xlsx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        Assertions.assertThat(new String(taken("导出 CSV", ".csv"), StandardCharsets.UTF_8))
                .contains("导出审计日志", "admin");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("检查"))
                .first()
                .click();
        assertThat(page.locator(".fw-toast")).containsText("日志完好");
        step("checked");

        openAsAdmin(Device.PHONE, Language.EN, "audit");
        assertThat(page.locator(".fw-audit")).isVisible();
        assertFitsWidth();
        step("phone");
    }

    private byte[] taken(String words, String ending) throws IOException {
        Download file = page.waitForDownload(() ->
                page.locator("a", new Page.LocatorOptions().setHasText(words)).click());
        Assertions.assertThat(file.suggestedFilename()).endsWith(ending);
        return Files.readAllBytes(file.path());
    }
}
