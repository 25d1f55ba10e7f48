package io.formwork.ui.dashboard;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.ui.metric.Chart;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DashboardViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    RecordService records;

    @Inject
    TestUsers people;

    private FormKey form;
    private DefinitionKey key;

    @BeforeEach
    void aDashboardOverFiveRecords() {
        form = forms.published(aForm().withChoice("channel", "web", "phone").with("day", "date"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        records.createAll(
                Actor.system(),
                form,
                List.of(
                        row("web", today),
                        row("web", today.minusMonths(2)),
                        row("phone", today.minusMonths(2)),
                        row("web", today.minusYears(3))),
                Cause.REST);
        String count = metrics.published(form, "{\"type\":\"count\"}", "time", "\"day\"", "by", "[\"channel\"]");
        key = new DefinitionKey(form.app(), "dashboard", "v" + Long.toString(System.nanoTime(), 36));
        metrics.published(key, (ObjectNode) Json.parse("""
            {"label":{"zh":"看板","en":"Board"},
             "filters":[{"id":"period","type":"period","default":"last-12-months"},
                        {"id":"channel","type":"field","field":"channel"}],
             "cards":[{"id":"n","type":"number","x":0,"y":0,"w":3,"h":2,"title":{"zh":"数量"},"metric":"%1$s","compare":"previous"},
                      {"id":"t","type":"table","x":3,"y":0,"w":6,"h":4,"title":{"zh":"分组"},"metric":"%1$s","by":"channel"},
                      {"id":"l","type":"line","x":0,"y":4,"w":6,"h":4,"title":{"zh":"走势"},"metric":"%1$s","grain":"month"}]}
            """.formatted(count)));
    }

    private static Map<String, Object> row(String channel, LocalDate day) {
        return Map.of("channel", channel, "day", day);
    }

    @Test
    void cardsShowTheNumbersOfThePeriod() {
        logInAsAdmin();
        DashboardView view = open();

        assertThat(text(view, "n")).contains("3");
        assertThat(text(view, "t")).contains("web", "2", "phone", "1");
        assertThat($(Chart.class, card(view, "l")).all()).hasSize(1);
    }

    @Test
    void aFilterChangesEveryCard() {
        logInAsAdmin();
        DashboardView view = open();
        Select<String> channel = filter(view);

        channel.setValue("phone");
        assertThat(text(view, "n")).contains("1").doesNotContain("3");
        assertThat(text(view, "t")).doesNotContain("web");

        channel.clear();
        assertThat(text(view, "n")).contains("3");
    }

    @Test
    void anotherPeriodShowsOtherNumbers() {
        logInAsAdmin();
        DashboardView view = open();

        bar(view).period.setValue("last-year");
        int before =
                Integer.parseInt(text(view, "n").replaceAll("\\D", " ").strip().split(" ")[0]);
        bar(view).period.setValue("this-month");

        assertThat(text(view, "n")).contains("1");
        assertThat(before).isLessThan(3);
    }

    @Test
    void aNumberIsNotComparedWithATimeOfWhichThereIsNoRecord() {
        logInAsAdmin();
        DashboardView view = open();

        assertThat(text(view, "n")).contains("无上期数据").doesNotContain("较上一期");
    }

    @Test
    void aNumberIsComparedWithTheRecordsOfTheTimeBefore() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        records.createAll(Actor.system(), form, List.of(row("phone", today.minusMonths(18))), Cause.REST);
        logInAsAdmin();
        DashboardView view = open();

        assertThat(text(view, "n")).contains("+2", "较上一期").doesNotContain("无上期数据");
    }

    @Test
    void aNumberIsNotComparedWithATimeThatIsCoveredInPart() {
        FormKey young = forms.published(aForm().with("day", "date"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        records.createAll(
                Actor.system(), young, List.of(Map.of("day", today), Map.of("day", today.minusMonths(13))), Cause.REST);
        String count = metrics.published(young, "{\"type\":\"count\"}", "time", "\"day\"");
        key = new DefinitionKey(young.app(), "dashboard", "y" + Long.toString(System.nanoTime(), 36));
        metrics.published(key, (ObjectNode) Json.parse("""
            {"label":{"zh":"看板","en":"Board"},
             "filters":[{"id":"period","type":"period","default":"last-12-months"}],
             "cards":[{"id":"n","type":"number","x":0,"y":0,"w":3,"h":2,"title":{"zh":"数量"},"metric":"%s","compare":"previous"}]}
            """.formatted(count)));
        logInAsAdmin();

        assertThat(text(open(), "n")).contains("上期数据不全").doesNotContain("较上一期");
    }

    @Test
    void aNumberOpensWhatStandsBehindIt() {
        logInAsAdmin();
        DashboardView view = open();

        $(com.vaadin.flow.component.button.Button.class, card(view, "n"))
                .all()
                .getFirst()
                .click();

        Dialog behind = $(Dialog.class).single();
        assertThat($(Anchor.class, behind).all()).hasSize(3);
    }

    @Test
    void whoMayNotSeeTheRecordsSeesNoNumber() {
        logIn(people.somebody());
        var refused =
                navigate("a/" + key.app() + "/dashboards/" + key.key(), com.vaadin.flow.component.Component.class);

        if (refused instanceof DashboardView view) {
            assertThat(view.cards.values())
                    .allSatisfy(panel ->
                            assertThat(panel.getElement().getTextRecursively()).doesNotContain("3", "web"));
        } else {
            assertThat(refused).isInstanceOf(RefusedPage.class);
        }
    }

    private DashboardView open() {
        return navigate(DashboardView.class, Map.of("app", key.app(), "key", key.key()));
    }

    private static FilterBar bar(DashboardView view) {
        return Objects.requireNonNull(view.filters);
    }

    @SuppressWarnings("unchecked") // the filters of fields choose options by their values
    private Select<String> filter(DashboardView view) {
        return $(Select.class, bar(view)).all().getLast();
    }

    private static CardPanel card(DashboardView view, String id) {
        return Objects.requireNonNull(view.cards.get(id));
    }

    private static String text(DashboardView view, String id) {
        return card(view, id).getElement().getTextRecursively();
    }
}
