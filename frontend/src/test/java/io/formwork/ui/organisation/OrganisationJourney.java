package io.formwork.ui.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator builds an organisation: departments, who leads them, who works there, and where they belong. */
class OrganisationJourney extends BrowserJourney {

    private static final String DIALOG = "vaadin-dialog";
    private final String mark = Long.toString(System.nanoTime() % 1_000_000, 36);

    @Test
    void anAdministratorBuildsAnOrganisation() {
        openAsAdmin(Device.DESKTOP, Language.ZH, OrganisationView.PATH);
        step("the-company");
        create("销售" + mark);
        create("华东" + mark);
        create("上海" + mark);
        step("three-levels");
        choose("公司");
        create("售后" + mark);

        hire("王销售" + mark, "w" + mark, "上海" + mark);
        choose("售后" + mark);
        lead("王销售" + mark);
        assertThat(page.locator(".fw-department__leaders")).containsText("王销售" + mark);
        step("with-a-head");

        find("华东" + mark);
        drag("华东" + mark, "售后" + mark);
        choose("上海" + mark);
        assertThat(page.locator(".fw-department__head p").first())
                .containsText("售后" + mark + " / 华东" + mark + " / 上海" + mark);
        assertThat(page.locator(".fw-department__person")).containsText("王销售" + mark);
        step("moved");

        refusedDeletion();
        page.reload();
        settle();
        find("上海" + mark);
        assertThat(page.locator(".fw-department__head h2")).hasText("上海" + mark);
        assertFitsWidth();
        looksRightOnAPhone();
        looksRightInEnglish();
    }

    private void looksRightOnAPhone() {
        openAsAdmin(Device.PHONE, Language.ZH, OrganisationView.PATH);
        assertFitsWidth();
        step("phone");
        find("上海" + mark);
        page.locator(".fw-department__person").first().scrollIntoViewIfNeeded();
        step("phone-people");
        go(GroupsView.PATH);
        assertFitsWidth();
        step("phone-groups");
    }

    private void looksRightInEnglish() {
        openAsAdmin(Device.DESKTOP, Language.EN, OrganisationView.PATH);
        find("上海" + mark);
        step("english");
        page.locator(".fw-department__person").first().click();
        assertThat(page.locator(DIALOG + " vaadin-text-field").first()).isVisible();
        step("english-person");
        go(GroupsView.PATH);
        step("english-groups");
    }

    private void create(String name) {
        page.locator("vaadin-menu-bar-button[theme~='primary']").first().click();
        page.locator(DIALOG + " vaadin-text-field input").first().fill(name);
        save();
        assertThat(page.locator(".fw-department__head h2")).hasText(name);
    }

    /** A person with an account, put into a department by its picker. */
    private void hire(String name, String login, String department) {
        go("people");
        page.locator(".fw-page-header__actions vaadin-button").last().click();
        Locator texts = page.locator(DIALOG + " vaadin-text-field input");
        texts.nth(0).fill(name);
        texts.nth(1).fill(login);
        pick(page.locator(DIALOG + " vaadin-combo-box").first(), department);
        step("a-person");
        save();
        go(OrganisationView.PATH);
        find(department);
    }

    private void lead(String name) {
        page.locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("编辑"))
                .click();
        pick(page.locator(DIALOG + " vaadin-combo-box").first(), name);
        step("who-leads");
        save();
    }

    private void pick(Locator box, String text) {
        box.locator("input").fill(text);
        Locator item =
                page.locator("vaadin-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(text));
        item.first().click();
        settle();
    }

    private void save() {
        page.locator(DIALOG + " vaadin-button[theme~='primary']").click();
        settle();
        assertThat(page.locator(DIALOG + " vaadin-button[theme~='primary']")).hasCount(0);
    }

    private Locator row(String name) {
        return page.locator(".fw-department-tree vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")));
    }

    private void choose(String name) {
        if (!row(name).first().isVisible()) {
            find(name);
            return;
        }
        row(name).first().click();
        assertThat(page.locator(".fw-department__head h2")).hasText(name);
    }

    private void find(String name) {
        pick(page.locator(".fw-department-search"), name);
        assertThat(page.locator(".fw-department__head h2")).hasText(name);
    }

    private void drag(String moved, String target) {
        BoundingBox from = row(moved).first().boundingBox();
        BoundingBox to = row(target).first().boundingBox();
        page.mouse().move(from.x + 90, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 100, from.y + from.height / 2 + 6, new Mouse.MoveOptions().setSteps(4));
        page.waitForTimeout(400);
        page.mouse().move(to.x + 90, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(12));
        page.waitForTimeout(300);
        page.mouse().up();
        settle();
    }

    private void refusedDeletion() {
        page.locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("删除"))
                .click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']")
                .click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("上海" + mark);
        step("refused");
    }
}
