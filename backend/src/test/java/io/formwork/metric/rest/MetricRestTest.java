package io.formwork.metric.rest;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@MicronautTest(transactional = false)
class MetricRestTest {

    @Inject
    HttpTester http;

    @Inject
    TestUsers people;

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    private FormKey form;
    private String average;
    private Actor admin;

    @BeforeEach
    void aFormWithFourRecords() {
        form = forms.published(aForm().with("at", "date-time")
                .withChoice("channel", "web", "phone")
                .with("amount", "decimal"));
        records.createAll(
                Actor.system(),
                form,
                List.of(
                        row("2026-01-10T04:00:00Z", "web", 10),
                        row("2026-01-20T04:00:00Z", "phone", 20),
                        row("2026-02-10T04:00:00Z", "web", 60),
                        Map.of("at", Instant.parse("2026-02-11T04:00:00Z"), "channel", "web")),
                Cause.REST);
        average = metrics.published(
                form, "{\"type\":\"average\",\"field\":\"amount\"}", "time", "\"at\"", "by", "[\"channel\"]");
        admin = people.administrator();
    }

    private static Map<String, Object> row(String at, String channel, int amount) {
        return Map.of("at", Instant.parse(at), "channel", channel, "amount", amount);
    }

    @Test
    void nobodyIsAskedToLogIn() {
        assertThat(http.to(path(average, "")).get().status()).isEqualTo(401);
        assertThat(http.to(path(average, "/rows")).get().status()).isEqualTo(401);
        assertThat(http.to(path(average, "")).bearer("forged").get().status()).isEqualTo(401);
    }

    @Test
    void whoMayNotSeeTheFormSeesNoNumberOfIt() {
        Actor stranger = people.somebody();

        assertThat(call(stranger, average, "").get().status()).isEqualTo(403);
        assertThat(call(stranger, average, "/rows").get().status()).isEqualTo(403);
    }

    @Test
    void aNumberCountsOnlyTheRowsThatTheRoleLetsSee() {
        Actor clerk = people.inRole(form.app(), role("{\"field\":\"channel\",\"op\":\"eq\",\"value\":\"web\"}", "{}"));

        JsonNode answer =
                call(clerk, average, "?from=2026-01-01&to=2026-03-01").get().json();

        assertThat(answer.at("/points/0/n").intValue()).isEqualTo(2);
        assertThat(answer.at("/points/0/value").doubleValue()).isEqualTo(35);
    }

    @Test
    void aFieldThatIsHiddenFromTheRoleIsNotMeasuredForIt() {
        Actor clerk = people.inRole(form.app(), role("{}", "{\"amount\":\"hidden\"}"));

        assertThat(call(clerk, average, "").get().status()).isEqualTo(403);
        assertThat(call(clerk, average, "/rows").get().status()).isEqualTo(403);
    }

    @Test
    void aMetricThatIsNotThereIsNotFound() {
        assertThat(call(admin, "no-such-metric", "").get().status()).isEqualTo(404);
        assertThat(call(admin, "no-such-metric", "/rows").get().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?grain=fortnight",
                "?from=yesterday",
                "?from=2026-03-01&to=2026-01-01",
                "?by=amount",
                "?from=1000-01-01&to=2026-01-01&grain=day",
            })
    void whatCannotBeUnderstoodIsRefusedAndSaid(String query) {
        var answer = call(admin, average, query).get();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/violations/0/message").asString("")).isNotBlank();
    }

    @Test
    void aConditionThatIsNoJsonIsRefused() {
        assertThat(call(admin, average, "?where=%7Bnonsense").get().status()).isIn(400, 422);
        assertThat(call(admin, average, "?where=" + encoded("{\"field\":\"nothing\",\"op\":\"eq\",\"value\":1}"))
                        .get()
                        .status())
                .isIn(404, 422);
        assertThat(call(admin, average, "/rows?limit=many").get().status()).isEqualTo(422);
    }

    @Test
    void theNumberOfAWindowComesWithItsNAndItsWords() {
        JsonNode answer =
                call(admin, average, "?from=2026-01-01&to=2026-03-01").get().json();

        assertThat(answer.path("points")).hasSize(1);
        assertThat(answer.at("/points/0/value").doubleValue()).isEqualTo(30);
        assertThat(answer.at("/points/0/n").intValue()).isEqualTo(3);
        assertThat(answer.path("excluded").intValue()).isEqualTo(1);
    }

    @Test
    void monthsAndGroupsEachHaveTheirNumber() {
        JsonNode months = call(admin, average, "?from=2026-01-01&to=2026-04-01&grain=month")
                .get()
                .json()
                .path("points");
        JsonNode groups = call(admin, average, "?from=2026-01-01&to=2026-04-01&by=channel")
                .get()
                .json()
                .path("points");

        assertThat(months.valueStream().map(point -> point.path("value").toString()))
                .satisfiesExactly(
                        january -> assertThat(Double.parseDouble(january)).isEqualTo(15),
                        february -> assertThat(Double.parseDouble(february)).isEqualTo(60),
                        march -> assertThat(march).isEqualTo("null"));
        assertThat(groups.valueStream()
                        .map(point -> point.path("group").asString("") + "="
                                + point.path("value").intValue()))
                .containsExactly("web=35", "phone=20");
    }

    @Test
    void aConditionNarrowsTheNumber() {
        String where = encoded("{\"field\":\"channel\",\"op\":\"eq\",\"value\":\"phone\"}");

        JsonNode answer = call(admin, average, "?where=" + where).get().json();

        assertThat(answer.at("/points/0/value").doubleValue()).isEqualTo(20);
    }

    @Test
    void theRowsBehindANumberAreThoseThatItCounts() {
        JsonNode all = call(admin, average, "/rows?from=2026-01-01&to=2026-03-01")
                .get()
                .json();
        JsonNode first = call(admin, average, "/rows?from=2026-01-01&to=2026-03-01&limit=2")
                .get()
                .json();
        JsonNode rest = call(
                        admin,
                        average,
                        "/rows?from=2026-01-01&to=2026-03-01&limit=2&after="
                                + encoded(first.path("next").asString("")))
                .get()
                .json();

        assertThat(all.path("count").intValue()).isEqualTo(3);
        assertThat(amounts(all)).containsExactlyInAnyOrder(10, 20, 60);
        assertThat(first.path("records")).hasSize(2);
        assertThat(amounts(rest)).hasSize(1).doesNotContainAnyElementsOf(amounts(first));
        assertThat(rest.path("next").isNull()).isTrue();
    }

    private static List<Integer> amounts(JsonNode rows) {
        return rows.path("records")
                .valueStream()
                .map(record -> record.at("/values/amount").intValue())
                .toList();
    }

    private String role(String rows, String fields) {
        String key = "r" + Long.toString(System.nanoTime(), 36);
        var place = new DefinitionKey(form.app(), "role", key);
        var document = Json.parse("""
            {"label":{"zh":"角色","en":"Role"},
             "grants":[{"form":"%s","actions":["see"],"rows":%s,"fields":%s}]}
            """.formatted(form.key(), rows, fields));
        var draft = definitions.saveDraft(Actor.system(), place, (tools.jackson.databind.node.ObjectNode) document, 0);
        definitions.publish(Actor.system(), place, draft.revision(), "");
        return key;
    }

    private HttpTester.Call call(Actor actor, String metric, String rest) {
        return http.to(path(metric, rest)).bearer(people.tokenOf(actor));
    }

    private String path(String metric, String rest) {
        return "/api/v1/apps/" + form.app() + "/metrics/" + metric + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
