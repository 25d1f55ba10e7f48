package io.formwork.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the gallery to a printed report, and back into the designer. */
class ReportJourney extends BrowserJourney {

    private static final double PATIENCE = 120_000;

    @Test
    void anAdministratorInstallsATemplateAndPrintsItsReport() throws IOException {
        String app = "j" + Long.toString(System.currentTimeMillis(), 36);
        openAsAdmin(Device.DESKTOP, Language.ZH, "templates");
        assertThat(page.locator("h1")).hasText("模板");
        step("gallery");

        page.locator(".fw-card-grid vaadin-button", new Page.LocatorOptions().setHasText("安装"))
                .click();
        page.locator(".fw-template-install input[slot=input]").first().fill(app);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog")).containsText("模板自检", patiently());
        step("installed");
        Assertions.assertThat(page.locator(".fw-template-tests").textContent()).doesNotContain("✗");

        go("a/" + app + "/reports/customer-performance-summary");
        assertThat(page.locator(".rp h1")).hasText("客户绩效总结", titled());
        assertThat(page.locator(".rp svg").first()).isVisible();
        step("report");

        Download pdf = page.waitForDownload(
                () -> page.locator("vaadin-button", having("下载 PDF")).click());
        byte[] bytes = Files.readAllBytes(pdf.path());
        Assertions.assertThat(pdf.suggestedFilename()).startsWith("客户绩效总结").endsWith(".pdf");
        Assertions.assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(page.locator("vaadin-button", having("下载 PDF"))).isVisible();

        page.locator("vaadin-button", having("设计")).click();
        assertThat(page.locator(".fw-report-section").first()).isVisible();
        step("designer");
        page.locator(".fw-designer__tab--preview").click();
        assertThat(page.locator(".fw-report-pane .rp h1")).hasText("客户绩效总结", titled());
        step("preview");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions titled() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }
}
