package io.formwork.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.Device;
import io.formwork.ui.testing.HostileJourney;
import io.formwork.ui.testing.RestCalls;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody builds an app whose every name is markup; who uses it sees names, in tables and in drawn numbers. */
class HostileNamesJourney extends HostileJourney {

    private static final String FORM = """
        {"label": "HOSTILE", "description": "HOSTILE", "titleField": "title",
         "schema": {"type": "object", "properties": {
           "title": {"type": "string", "x-formwork": {"id": "title", "type": "text", "label": "HOSTILE", "help": "HOSTILE"}},
           "kind": {"type": "string", "enum": ["a", "b"], "x-formwork": {"id": "kind", "type": "choice", "label": "HOSTILE",
             "options": [{"value": "a", "label": "HOSTILE"}, {"value": "b", "label": "HOSTILE"}]}},
           "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string", "enum": ["a", "b"]},
             "x-formwork": {"id": "tags", "type": "multi-choice", "label": "HOSTILE",
             "options": [{"value": "a", "label": "HOSTILE"}, {"value": "b", "label": "HOSTILE"}]}},
           "amount": {"type": "number", "x-formwork": {"id": "amount", "type": "decimal", "unit": "<i>", "label": "HOSTILE"}},
           "number": {"type": "string", "readOnly": true,
             "x-formwork": {"id": "number", "type": "auto-number", "format": "<b>-{0000}", "label": "HOSTILE"}}}}}
        """;

    private static final String METRIC = """
        {"label": "HOSTILE", "description": "HOSTILE", "form": "note", "time": "$createdAt", "measure": {"type": "count"},
         "unit": "count", "direction": "up", "by": ["kind"]}
        """;

    private static final String DASHBOARD = """
        {"label": "HOSTILE", "filters": [{"id": "period", "type": "period", "default": "last-12-months"}],
         "cards": [
          {"id": "n", "type": "number", "x": 0, "y": 0, "w": 4, "h": 2, "title": "HOSTILE", "metric": "many"},
          {"id": "b", "type": "bar", "x": 4, "y": 0, "w": 8, "h": 4, "title": "HOSTILE", "metric": "many", "by": "kind"},
          {"id": "p", "type": "pie", "x": 0, "y": 4, "w": 6, "h": 4, "title": "HOSTILE", "metric": "many", "by": "kind"},
          {"id": "t", "type": "table", "x": 6, "y": 4, "w": 6, "h": 4, "title": "HOSTILE", "metric": "many", "by": "kind"}]}
        """;

    private final String app = "hn" + Long.toString(System.nanoTime() % 1_000_000_000L, 36);

    @Test
    void namesAreOnlyNames() {
        prepare();
        openAsAdmin(Device.DESKTOP, Language.ZH, "");
        watch();
        harmless("home");
        go("a/" + app + "/forms/note");
        assertThat(page.locator("vaadin-grid-cell-content", having("<b>-0001")).first())
                .isVisible();
        assertThat(page.locator("vaadin-grid-cell-content", having(HOSTILE)).first())
                .isVisible();
        harmless("grid");
        page.locator("vaadin-grid .fw-record-link").first().click();
        assertThat(page.locator(".fw-form")).containsText(HOSTILE);
        harmless("record");
        drawnNumbers();
        for (String designer : new String[] {"form/note", "metric/many", "dashboard/board"}) {
            go("a/" + app + "/design/" + designer);
            harmless("designer-of-a-" + designer.substring(0, designer.indexOf('/')));
        }
        go("a/" + app + "/build");
        assertThat(page.locator("main, .fw-content, body").first()).containsText(HOSTILE);
        harmless("build");
    }

    /** A chart draws its labels, and tells about a bar in markup of its own when the mouse is over it. */
    private void drawnNumbers() {
        go("a/" + app + "/dashboards/board");
        Locator bars = page.locator("fw-chart").nth(1).locator("svg");
        assertThat(bars).isVisible();
        assertThat(page.locator(".fw-dashcard").first()).containsText(HOSTILE);
        harmless("dashboard");
        var box = bars.boundingBox();
        for (int step = 1; step < 10; step++) {
            page.mouse().move(box.x + box.width * step / 10, box.y + box.height * 0.6);
            page.waitForTimeout(120);
        }
        assertThat(page.locator("fw-chart div", having(HOSTILE)).last()).isVisible();
        harmless("tooltip");
    }

    private void prepare() {
        RestCalls rest = RestCalls.asAdmin();
        rest.publish(app, "app", app, hostile("{\"label\": \"HOSTILE\", \"description\": \"HOSTILE\"}"));
        rest.publish(app, "form", "note", hostile(FORM));
        rest.publish(app, "metric", "many", hostile(METRIC));
        rest.publish(app, "dashboard", "board", hostile(DASHBOARD));
        ObjectNode values = Json.object().put("title", HOSTILE).put("kind", "a").put("amount", 7);
        values.putArray("tags").add("a").add("b");
        rest.create(app, "note", values.toString());
        rest.create(app, "note", values.put("kind", "b").toString());
    }

    /** The document with the text in both languages wherever it says HOSTILE. */
    private static String hostile(String document) {
        JsonNode text = Json.object().put("zh", HOSTILE).put("en", HOSTILE);
        return document.replace("\"HOSTILE\"", text.toString());
    }
}
