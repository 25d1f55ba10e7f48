package io.formwork.ui.record.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.formwork.platform.text.Language;
import io.formwork.ui.record.RecordJourney;
import io.formwork.ui.testing.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sixteen thousand answers of passengers, of whom 1,287 left at least one rating out with a 0. */
class ImportJourney extends RecordJourney {

    private static final double PATIENCE = 240_000;

    @Test
    void aFileOfAnswersBecomesRecordsAndItsBadRowsComeBack() {
        Path file =
                Path.of(System.getProperty("formwork.root", ".."), "..", "shared", "data", "airline-satisfaction.csv");
        Assumptions.assumeTrue(
                Files.isReadable(file), "the data set airline-satisfaction.csv does not lie beside the repository");
        publishAnswerForm("journey-import");

        openAsAdmin(Device.DESKTOP, Language.ZH, "a/journey-import/forms/answer");
        assertThat(page.locator(".fw-empty")).containsText("还没有记录");
        step("empty-table");

        page.locator(".fw-empty vaadin-button").getByText("导入").click();
        step("upload");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(page.locator(".fw-match tbody tr")).hasCount(24, patiently());
        assertThat(page.getByText("其中 24 列已按名称对应到字段")).isVisible();
        step("columns");

        page.getByText("检查数据").click();
        assertThat(figure("import.figure.bad")).containsText("1,287", text());
        assertThat(figure("import.figure.read")).containsText("16,000");
        assertThat(figure("import.figure.good")).containsText("14,713");
        step("checked");

        var download = page.waitForDownload(() -> page.getByText("下载有问题的行及原因").click());
        org.assertj.core.api.Assertions.assertThat(lines(download.path())).isEqualTo(1_288);

        page.locator("vaadin-checkbox input").last().check();
        page.getByText("导入 14,713 行").click();
        assertThat(figure("import.figure.written")).containsText("14,713", text());
        step("imported");

        lookAtTheRecords();
        uploadOnAPhone(file);
    }

    private void lookAtTheRecords() {
        page.getByText("查看记录").click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("14,713", text());
        assertThat(page.locator("vaadin-grid .fw-record-link").first()).isVisible();
        step("table");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选"))
                .click();
        step("filter");
        page.keyboard().press("Escape");
        speak(Language.EN);
        assertThat(page.locator(".fw-table-bar__count")).containsText("14,713 records", text());
        step("table-in-english");
        speak(Language.ZH);
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 14,713 条", text());

        page.locator("vaadin-grid .fw-record-link").first().click();
        assertThat(page).hasURL(Pattern.compile("/forms/answer/\\d+$"));
        assertThat(page.locator(".fw-form")).isVisible();
        step("record");
        page.locator("vaadin-tab").getByText("历史").click();
        assertThat(page.locator(".fw-timeline")).containsText("airline-satisfaction.csv");
        step("history");
    }

    private void uploadOnAPhone(Path file) {
        openAsAdmin(Device.PHONE, Language.ZH, "a/journey-import/forms/answer");
        assertThat(page.locator(".fw-record-card").first()).isVisible();
        assertFitsWidth();
        step("phone-table");
        go("a/journey-import/forms/answer/import");
        assertFitsWidth();
        step("phone-upload");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(page.locator(".fw-match tbody tr")).hasCount(24, patiently());
        assertFitsWidth();
        step("phone-columns");
    }

    private Locator figure(String key) {
        return page.locator("[data-figure='" + key + "'] b");
    }

    private static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions text() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static long lines(Path csv) {
        try (var lines = Files.lines(csv)) {
            return lines.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
