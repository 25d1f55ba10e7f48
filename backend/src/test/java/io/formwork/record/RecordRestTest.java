package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.testing.HttpTester;
import io.formwork.testing.SharedData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class RecordRestTest {

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    private String token = "";

    @Test
    void nobodyWithoutATokenAndNobodyWithoutARoleGetsIn() {
        FormKey form = forms.published(aForm().with("name", "text"));
        String stranger = users.tokenOf(users.somebody());

        assertThat(http.to(path(form)).get().status()).isEqualTo(401);
        assertThat(http.to(path(form)).bearer("forged." + admin()).get().status())
                .isEqualTo(401);
        assertThat(http.to(path(form)).bearer(stranger).get().status()).isEqualTo(403);
        assertThat(http.to(path(form))
                        .bearer(stranger)
                        .json("{\"name\":\"x\"}")
                        .post()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRecordGoesThroughItsWholeLife() {
        FormKey form = forms.published(aForm().with("订单 金额", "money").with("select", "text"));

        var created = http.to(path(form))
                .bearer(admin())
                .json("{\"订单 金额\":12.5,\"select\":\"drop\"}")
                .post();
        String record = path(form) + "/" + created.json().path("id").stringValue();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(record);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        var changed = http.to(record)
                .bearer(admin())
                .header("If-Match", "\"1\"")
                .json("{\"select\":null}")
                .patch();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("values").has("select")).isFalse();
        assertThat(changed.json().path("version").intValue()).isEqualTo(2);

        var late = http.to(record)
                .bearer(admin())
                .header("If-Match", "\"1\"")
                .json("{\"select\":\"x\"}")
                .patch();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").stringValue()).contains("changed this record");

        assertThat(http.to(record + "/history").bearer(admin()).get().json().path("changes"))
                .hasSize(2);
        assertThat(http.to(record).bearer(admin()).delete().status()).isEqualTo(204);
        assertThat(http.to(record).bearer(admin()).get().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "x"            | 400 |        | json
            [1, 2]                  | 422 |        | type
            {"nmae": "x"}           | 422 | /nmae  | unknown
            {"name": 7}             | 422 | /name  | type
            {"name": "x", "score": 11} | 422 | /score | maximum
            {"score": 3}            | 422 | /name  | required
            """)
    void badInputIsAnsweredWithFieldRuleAndFix(String body, int status, String pointer, String rule) {
        FormKey form =
                forms.published(aForm().with("name", "text").require("name").with("score", "nps"));

        var answer = http.to(path(form)).bearer(admin()).json(body).post();

        assertThat(answer.status()).isEqualTo(status);
        JsonNode violation = answer.json().path("violations").path(0);
        assertThat(violation.path("rule").stringValue()).isEqualTo(rule);
        assertThat(violation.path("pointer").stringValue()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(violation.path("message").stringValue())
                .doesNotStartWith("form.")
                .hasSizeGreaterThan(10);
        assertThat(http.to(path(form) + "?count=exact")
                        .bearer(admin())
                        .get()
                        .json()
                        .at("/total/value")
                        .intValue())
                .isZero();
    }

    @Test
    void fiveThousandCharactersInAShortFieldAndTenMegabytesInABodyAreTooMuch() {
        FormKey form = forms.published(aForm().with("name", "text", schema -> schema.put("maxLength", 100)));

        var tooLong = http.to(path(form))
                .bearer(admin())
                .json("{\"name\":\"" + "长".repeat(5_000) + "\"}")
                .post();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().at("/violations/0/rule").stringValue()).isEqualTo("maxLength");

        var tooLarge = http.to(path(form))
                .bearer(admin())
                .json("{\"name\":\"" + "x".repeat(11 << 20) + "\"}")
                .post();
        assertThat(tooLarge.status()).isEqualTo(413);
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        FormKey form =
                forms.published(aForm().withChoice("status", "open", "closed").with("score", "integer"));
        ArrayNode rows = Json.array();
        for (int i = 0; i < 25; i++) {
            rows.addObject().put("status", i % 5 == 0 ? "closed" : "open").put("score", i);
        }
        var batch = http.to(path(form) + "/batch")
                .bearer(admin())
                .json(Json.write(rows))
                .post();
        assertThat(batch.json().path("created").intValue()).isEqualTo(25);

        String where =
                URLEncoder.encode("{\"field\":\"status\",\"op\":\"eq\",\"value\":\"open\"}", StandardCharsets.UTF_8);
        String list = path(form) + "?where=" + where + "&sort=-score&limit=15";
        JsonNode first = http.to(list).bearer(admin()).get().json();
        JsonNode second = http.to(list + "&after=" + first.path("next").stringValue())
                .bearer(admin())
                .get()
                .json();

        assertThat(first.at("/total/value").intValue()).isEqualTo(20);
        assertThat(first.path("records").path(0).at("/values/score").intValue()).isEqualTo(24);
        assertThat(second.path("records")).hasSize(5);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where={"field":"nope","op":"eq","value":1} | 404
            where={"field":"score","op":"like","value":1} | 422
            where={"field":"score","op":"eq","value":"x"} | 422
            where={"field": | 400
            sort=nope | 404
            after=zzz | 422
            count=all | 422
            limit=many | 422
            """)
    void aListThatCannotBeUnderstoodIsRefused(String query, int status) {
        FormKey form = forms.published(aForm().with("score", "integer"));
        int equals = query.indexOf('=') + 1;
        String encoded =
                query.substring(0, equals) + URLEncoder.encode(query.substring(equals), StandardCharsets.UTF_8);

        assertThat(http.to(path(form) + "?" + encoded).bearer(admin()).get().status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"rows": [{"name": "x"}]} |    | type
            "x"                       |    | type
            [{"name": "x"}, 2, null]  | /1 | type
            [{"name": "x"}, {}]       | /1/name | required
            """)
    void aBatchThatHoldsAnythingButGoodRecordsStoresNone(String body, String pointer, String rule) {
        FormKey form = forms.published(aForm().with("name", "text").require("name"));

        var answer = http.to(path(form) + "/batch").bearer(admin()).json(body).post();

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/violations/0/pointer").stringValue()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.json().at("/violations/0/rule").stringValue()).isEqualTo(rule);
        assertThat(http.to(path(form)).bearer(admin()).get().json().path("records"))
                .isEmpty();
    }

    /** Figures as stated in the data's own README. */
    @Test
    void aRealFileComesInByBatchesAndItsShareIsRight() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("telco-churn.csv"));
        FormKey form = forms.published(aForm().with("customerID", "text")
                .with("tenure", "integer")
                .with("MonthlyCharges", "money")
                .withChoice("Churn", "Yes", "No"));
        List<String> header = List.of(lines.getFirst().split(","));
        for (int from = 1; from < lines.size(); from += 2_000) {
            ArrayNode rows = Json.array();
            for (String line : lines.subList(from, Math.min(lines.size(), from + 2_000))) {
                rows.add(row(header, line.split(",")));
            }
            var answer = http.to(path(form) + "/batch")
                    .bearer(admin())
                    .json(Json.write(rows))
                    .post();
            assertThat(answer.status()).isEqualTo(201);
        }

        String churned =
                URLEncoder.encode("{\"field\":\"Churn\",\"op\":\"eq\",\"value\":\"Yes\"}", StandardCharsets.UTF_8);
        assertThat(total(form, "")).isEqualTo(7_043);
        assertThat(total(form, "&where=" + churned)).isEqualTo(1_869);
    }

    @Test
    void theOpenApiDocumentHasOneSchemaForEachForm() {
        FormKey form = forms.published(
                aForm().with("订单 金额", "money").with("score", "nps").require("score"));

        JsonNode document =
                http.to("/api/v1/apps/test/openapi.json").bearer(admin()).get().json();

        JsonNode schema = document.path("components").path("schemas").path(form.key());
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(schema.path("required").path(0).stringValue()).isEqualTo("score");
        assertThat(schema.at("/properties/score/maximum").intValue()).isEqualTo(10);
        assertThat(document.path("paths").has("/api/v1/apps/test/forms/" + form.key() + "/records"))
                .isTrue();
        assertThat(http.to("/api/v1/openapi.json").get().body()).doesNotContain(form.key());
        assertThat(http.to("/api/v1/docs").get().body()).contains("swagger-ui-bundle.js");
        assertThat(http.to("/api/v1/docs/swagger-ui-bundle.js").get().status()).isEqualTo(200);
    }

    private static ObjectNode row(List<String> header, String[] cells) {
        ObjectNode row = Json.object();
        row.put("customerID", cells[header.indexOf("customerID")]);
        row.put("tenure", Integer.parseInt(cells[header.indexOf("tenure")]));
        row.put("MonthlyCharges", new java.math.BigDecimal(cells[header.indexOf("MonthlyCharges")]));
        row.put("Churn", cells[header.indexOf("Churn")]);
        return row;
    }

    private int total(FormKey form, String more) {
        return http.to(path(form) + "?limit=1&count=exact" + more)
                .bearer(admin())
                .get()
                .json()
                .at("/total/value")
                .intValue();
    }

    @BeforeEach
    void signIn() {
        token = users.tokenOf(users.administrator());
    }

    private String admin() {
        return token;
    }

    private static String path(FormKey form) {
        return "/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records";
    }
}
