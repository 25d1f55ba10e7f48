package io.formwork.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.formwork.ui.testing.BrowserJourney;
import java.util.List;
import java.util.regex.Pattern;

/** What journeys of those who build an app do again and again: apps, forms, fields. */
abstract class BuildingJourney extends BrowserJourney {

    private static final String TOOLS = "fw-card__tool-";

    void createApp(String zh, String en) {
        go("apps/new");
        fillName(zh, en);
        step("new-app");
        page.locator(".fw-panel vaadin-button").last().click();
        page.waitForURL(Pattern.compile(".*/build$"));
        settle();
    }

    void createForm(String zh, String en) {
        page.locator(".fw-empty__actions vaadin-button").first().click();
        settle();
        fillName(zh, en);
        step("new-form");
        page.locator("vaadin-dialog vaadin-button[theme~='primary']").click();
        page.waitForURL(Pattern.compile(".*/design/form/.*"));
        settle();
    }

    void fillName(String zh, String en) {
        Locator fields = page.locator(".fw-name-fields vaadin-text-field input");
        fields.nth(0).fill(zh);
        fields.nth(1).fill(en);
        settle();
    }

    Locator cards() {
        return page.locator(".fw-card[data-drag-kind='Control']");
    }

    Locator card(String label) {
        return page.locator(".fw-card[data-drag-kind='Control'][aria-label='" + label + "']");
    }

    Locator item(String label) {
        return page.locator(".fw-palette__item")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))));
    }

    /** Drags an item of the palette behind so many cards. */
    void addByMouse(String label, int behind) {
        BoundingBox from = item(label).boundingBox();
        if (behind > 0) {
            cards().nth(behind - 1).evaluate("card => card.scrollIntoView({block: 'center'})");
        }
        BoundingBox target = behind == 0
                ? page.locator(".fw-sheet fw-drag-list").first().boundingBox()
                : cards().nth(behind - 1).boundingBox();
        double y = behind == 0 ? target.y + 20 : target.y + target.height + 14;
        drag(from, target.x + target.width / 2, y);
        assertThat(cards()).hasCount(behind + 1);
    }

    void dragCard(String label, String before) {
        BoundingBox from = card(label).boundingBox();
        BoundingBox target = card(before).boundingBox();
        drag(from, target.x + target.width / 2, target.y + 6);
    }

    void drag(BoundingBox from, double x, double y) {
        page.mouse().move(from.x + 40, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 60, from.y + from.height / 2 + 8);
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(15));
        page.waitForTimeout(200);
        page.mouse().move(x, y + 1);
        page.waitForTimeout(100);
        page.mouse().up();
        settle();
    }

    void addByKeyboard(String label) {
        item(label).locator("vaadin-button").focus();
        page.keyboard().press("Enter");
        settle();
    }

    void moveUpByKeyboard(String label, int steps) {
        card(label).focus();
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("Alt+ArrowUp");
            settle();
            assertThat(card(label)).isFocused();
        }
        assertThat(page.locator(".fw-announcement")).containsText(label);
    }

    void name(String zh, String en) {
        Locator lines = page.locator(".fw-properties .fw-words").first().locator("input");
        lines.nth(0).fill(zh);
        lines.nth(0).press("Tab");
        lines.nth(1).fill(en);
        lines.nth(1).press("Tab");
        settle();
        assertThat(card(zh)).hasCount(1);
    }

    void act(String label, String tool) {
        card(label).hover();
        card(label).locator("." + TOOLS + tool).click();
        settle();
    }

    void tab(String name) {
        page.locator(".fw-designer__tab--" + name).click();
        settle();
    }

    void assertOrder(String... labels) {
        org.assertj.core.api.Assertions.assertThat(cards().all().stream()
                        .map(card -> card.getAttribute("aria-label"))
                        .toList())
                .isEqualTo(List.of(labels));
    }
}
