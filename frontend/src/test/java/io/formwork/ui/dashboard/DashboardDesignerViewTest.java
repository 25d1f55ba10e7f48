package io.formwork.ui.dashboard;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.definition.PublishDialog;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DashboardDesignerViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    private FormKey form;
    private DefinitionKey key;
    private DashboardWorkbench view;

    @BeforeEach
    void anEmptyDashboard() {
        form = forms.published(aForm().withChoice("channel", "web", "phone"));
        records.createAll(
                Actor.system(), form, List.of(Map.of("channel", "web"), Map.of("channel", "phone")), Cause.REST);
        key = new DefinitionKey(form.app(), "dashboard", "d" + Long.toString(System.nanoTime(), 36));
        definitions.saveDraft(
                logInAsAdmin(), key, new DashboardStarter().start(key, LocalizedText.of("看板", "Board")), 0);
        view = navigate(DashboardDesignerView.class, Map.of("app", key.app(), "key", key.key()))
                .workbench()
                .orElseThrow();
    }

    @Test
    void aCardThatIsAddedShowsItsNumberAndIsSaved() {
        add(metrics.published(form, "{\"type\":\"count\"}"));

        assertThat(cards()).hasSize(1);
        assertThat(view.canvas.getElement().getTextRecursively()).contains("2");
        assertThat(saved().at("/cards/0/w").intValue()).isEqualTo(3);
    }

    @Test
    void aCardWithoutAMetricIsNotAdded() {
        CardDialog dialog = view.addCard();
        dialog.shown.clear();
        dialog.submit();

        assertThat(saved().path("cards")).isEmpty();
        assertThat(dialog.shown.isInvalid()).isTrue();
    }

    @Test
    void theRecordsOfAFormAreCountedByOneClickWhereTheMetricIsMissing() {
        CardDialog dialog = view.addCard();
        Button count = dialog.offer.counts.stream()
                .filter(each -> each.getText().contains(form.key()))
                .findFirst()
                .orElseGet(() -> dialog.offer.counts.getFirst());
        count.click();

        assertThat(dialog.shown.getValue()).hasSize(1);
        String made = dialog.shown.getValue().iterator().next();
        assertThat(definitions.get(Actor.system(), key.of("metric", made)).publishedVersion())
                .isEqualTo(1);
        dialog.submit();
        assertThat(saved().at("/cards/0/metrics/0").asString()).isEqualTo(made);
    }

    @Test
    void movingAndResizingIsSavedAndCanBeTakenBack() {
        add(metrics.published(form, "{\"type\":\"count\"}"));
        add(metrics.published(form, "{\"type\":\"count\"}"));

        move("""
            [{"id":"card-1","x":6,"y":0,"w":6,"h":4},{"id":"card-2","x":0,"y":0,"w":3,"h":2}]
            """);
        assertThat(saved().path("cards").toString()).contains("\"x\":6", "\"w\":6", "\"h\":4");

        view.toolbar.undo.click();
        assertThat(saved().at("/cards/0/x").intValue()).isZero();
        assertThat(saved().at("/cards/0/w").intValue()).isEqualTo(3);
        view.toolbar.redo.click();
        assertThat(saved().at("/cards/0/w").intValue()).isEqualTo(6);
    }

    @Test
    void aCardThatIsRemovedComesBackByUndo() {
        add(metrics.published(form, "{\"type\":\"count\"}"));

        labelled("移除卡片").click();
        assertThat(saved().path("cards")).isEmpty();
        assertThat(cards()).isEmpty();

        view.toolbar.undo.click();
        assertThat(cards()).hasSize(1);
    }

    @Test
    void theTypeOfACardCanBeChangedAndItsGroupsHaveTheLabelsOfTheFields() {
        add(metrics.published(form, "{\"type\":\"count\"}", "by", "[\"channel\"]"));

        labelled("设置卡片").click();
        CardDialog dialog = view.open;
        dialog.type.setValue("bar");
        assertThat(dialog.by.getListDataView().getItems()).containsExactly("channel");
        dialog.by.setValue("channel");
        dialog.place.numbers.get("w").setValue(12);
        dialog.submit();

        assertThat(saved().at("/cards/0/type").asString()).isEqualTo("bar");
        assertThat(saved().at("/cards/0/by").asString()).isEqualTo("channel");
        assertThat(saved().at("/cards/0/w").intValue()).isEqualTo(12);
    }

    @Test
    void theDashboardIsNamedAndGetsItsFilters() {
        add(metrics.published(form, "{\"type\":\"count\"}", "by", "[\"channel\"]"));
        view.toolbar.settings.click();
        DashboardSettings settings = Objects.requireNonNull(view.settings);

        settings.period.setValue("this-year");
        settings.fields.setValue(
                Set.copyOf(settings.fields.getListDataView().getItems().toList()));
        settings.submit();

        assertThat(saved().at("/filters/0/default").asString()).isEqualTo("this-year");
        assertThat(saved().at("/filters/1/field").asString()).isEqualTo("channel");
        assertThat(saved().at("/label/en").asString()).isEqualTo("Board");
        view.toolbar.undo.click();
        assertThat(saved().path("filters")).hasSize(1);
    }

    @Test
    void publishingOffersTheDashboard() {
        add(metrics.published(form, "{\"type\":\"count\"}"));

        view.toolbar.publish.click();
        $(PublishDialog.class).single().publish.click();

        assertThat(definitions.get(Actor.system(), key).publishedVersion()).isEqualTo(1);
        button("查看").click();
        assertThat(getCurrentView()).isInstanceOf(DashboardView.class);
    }

    @Test
    void aProblemLeadsToItsCard() {
        add(metrics.published(form, "{\"type\":\"count\"}"));
        add(metrics.published(form, "{\"type\":\"count\"}"));
        breakCard(1);

        view.toolbar.publish.click();
        PublishDialog dialog = $(PublishDialog.class).single();
        assertThat(dialog.publish.isEnabled()).isFalse();
        $(Button.class, $(ProblemList.class, dialog).single()).all().getFirst().click();

        assertThat(cards())
                .filteredOn(card -> card.getElement().hasAttribute("data-selected"))
                .extracting(card -> card.cardId)
                .containsExactly("card-2");
    }

    /** Somebody takes the metric of a card away from the draft that is open here. */
    private void breakCard(int place) {
        view.draft.change(
                document -> ((ObjectNode) document.at("/cards/" + place)).remove(List.of("metric", "metrics")));
        view.changed();
    }

    @Test
    void howManyGroupsAndWhetherTheyAreStackedIsSet() {
        add(metrics.published(form, "{\"type\":\"count\"}", "by", "[\"channel\"]"));
        labelled("设置卡片").click();
        CardDialog dialog = view.open;
        assertThat(dialog.limit.isVisible() || dialog.stacked.isVisible()).isFalse();

        dialog.type.setValue("bar");
        dialog.by.setValue("channel");
        dialog.grain.setValue("month");
        dialog.limit.setValue(5);
        dialog.stacked.setValue(true);
        dialog.submit();

        assertThat(saved().at("/cards/0/limit").intValue()).isEqualTo(5);
        assertThat(saved().at("/cards/0/stacked").booleanValue()).isTrue();
        labelled("设置卡片").click();
        assertThat(view.open.limit.getValue()).isEqualTo(5);
        assertThat(view.open.stacked.getValue()).isTrue();
        view.open.limit.setValue(0);
        view.open.stacked.setValue(false);
        view.open.submit();
        assertThat(saved().at("/cards/0").has("limit") || saved().at("/cards/0").has("stacked"))
                .isFalse();
    }

    @Test
    void aFileThatIsNoDashboardSpoilsNothing() {
        add(metrics.published(form, "{\"type\":\"count\"}"));

        view.draft.replace(Json.readObject("{\"cards\":[{\"type\":\"nonsense\"}]}"));
        view.changed();
        assertThat($(ProblemList.class, view.canvas).all()).hasSize(1);

        view.toolbar.undo.click();
        assertThat(cards()).hasSize(1);
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        DesignerHands hands = new DesignerHands(view, definitions);
        Runnable change = () -> add(metrics.published(form, "{\"type\":\"count\"}"));

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    private void add(String metric) {
        CardDialog dialog = view.addCard();
        dialog.shown.setValue(Set.of(metric));
        dialog.submit();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).all().getLast();
    }

    private Button labelled(String label) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<CardPanel> cards() {
        return $(CardPanel.class, view.canvas).all();
    }

    /** What the browser tells after cards were dragged. */
    private void move(String places) {
        CardGrid grid = $(CardGrid.class).single();
        ObjectNode data = Json.object();
        data.set("event.detail.cards", Json.parse(places));
        grid.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(grid.getElement(), "fw-cards-moved", data));
    }

    private ObjectNode saved() {
        return definitions.get(Actor.system(), key).draft();
    }
}
