package io.formwork.ui.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.Device;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clerk enters a record, finds it, changes it while a colleague does too, says something about it and deletes it. */
class RecordPageJourney extends RecordJourney {

    @Test
    void aRecordIsEnteredFoundChangedDiscussedAndDeleted() {
        publishAnswerForm("journey-page");
        openAsAdmin(Device.DESKTOP, Language.ZH, "a/journey-page/forms/answer");

        page.keyboard().press("n");
        assertThat(page.locator(".fw-drawer .fw-form")).isVisible();
        drawer("保存").click();
        assertThat(page.locator(".fw-drawer [data-field='id']")).containsText("必填");
        step("drawer-refuses");
        page.locator("[data-field='id'] input").fill("A-1001 <script>alert(1)</script>");
        page.locator("[data-field='satisfaction']")
                .getByText("satisfied", exact())
                .click();
        page.locator("[data-field='Class']").getByText("Business", exact()).click();
        drawer("保存").click();
        assertThat(page.locator(".fw-table-bar__count")).containsText("共 1 条");
        step("table-with-one");

        page.keyboard().press("/");
        assertThat(page.locator(".fw-table-bar__search input")).isFocused();
        page.keyboard().type("1001");
        assertThat(page).hasURL(Pattern.compile("q=1001"));
        page.locator(".fw-table-bar__line > vaadin-button").first().click();
        assertThat(page.getByText("应用筛选")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        step("filter");
        page.keyboard().press("Escape");
        assertThat(page.getByText("应用筛选")).isHidden();
        page.locator("vaadin-grid .fw-record-link").click();
        assertThat(page.locator("h1")).hasText("A-1001 <script>alert(1)</script>");
        step("record");

        saveWhileAColleagueDoes();
        discussAndDelete();
    }

    private void saveWhileAColleagueDoes() {
        Page mine = page;
        openAsAdmin(Device.DESKTOP, Language.ZH, mine.url().replace(address(""), ""));
        Page theirs = page;
        change(theirs, "A-1001 theirs");
        page = mine;
        change(mine, "A-1001 mine");
        assertThat(page.locator(".fw-conflict")).containsText("A-1001 theirs");
        step("conflict");
        page.getByText("合并并保存").click();
        assertThat(page.locator("h1")).hasText("A-1001 mine");
    }

    private void discussAndDelete() {
        page.locator("vaadin-tab").getByText("历史").click();
        assertThat(page.locator(".fw-timeline > li")).hasCount(3);
        step("history");
        page.locator("vaadin-tab").getByText("评论").click();
        page.locator(".fw-comment__new textarea").fill("请跟进 😀 <b>急</b>");
        page.getByText("发表").click();
        assertThat(page.locator(".fw-comment__text")).hasText("请跟进 😀 <b>急</b>");
        step("comments");

        page.locator(".fw-page-header__actions vaadin-menu-bar-button")
                .getByText("删除")
                .click();
        step("delete-asks");
        page.locator("vaadin-confirm-dialog").getByText("删除", exact()).last().click();
        assertThat(page.locator(".fw-empty")).isVisible();
        step("deleted");
        page.getByText("撤销").click();
        assertThat(page.locator("h1")).hasText("A-1001 mine");
    }

    @Test
    void aPhoneShowsCardsAndTheWholeRecord() {
        publishAnswerForm("journey-phone");
        openAsAdmin(Device.PHONE, Language.ZH, "a/journey-phone/forms/answer");
        step("empty");
        page.locator(".fw-empty vaadin-button").first().click();
        assertThat(page.locator(".fw-drawer .fw-form")).isVisible();
        assertFitsWidth();
        step("drawer");
        page.locator("[data-field='id'] input").fill("B-7");
        page.locator("[data-field='satisfaction']")
                .getByText("satisfied", exact())
                .click();
        drawer("保存").click();
        assertThat(page.locator(".fw-record-card")).hasCount(1);
        assertFitsWidth();
        step("cards");
        page.locator(".fw-table-bar__line > vaadin-button").first().click();
        assertThat(page.locator(".fw-condition__line")).isVisible();
        assertThat(page.getByText("应用筛选")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertFitsWidth();
        step("filter");
        page.keyboard().press("Escape");
        page.locator(".fw-record-card .fw-record-link").click();
        assertThat(page.locator("h1")).hasText("B-7");
        assertFitsWidth();
        step("record");
        page.keyboard().press("e");
        assertThat(page.locator(".fw-record__save")).isVisible();
        assertFitsWidth();
        step("edit");
    }

    private static void change(Page where, String title) {
        where.keyboard().press("e");
        where.locator("[data-field='id'] input").fill(title);
        where.locator(".fw-record__save").getByText("保存").click();
    }

    private Locator drawer(String words) {
        return page.locator(".fw-drawer vaadin-button").getByText(words, exact());
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
