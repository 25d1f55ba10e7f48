package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class CaseStatusTest {

    private static final Pattern CODE = Pattern.compile("<dd class=\"code\">([0-9A-Z]{5}) ([0-9A-Z]{5})</dd>");
    private static final String STATUS = """
        "fields": ["title"],
        "status": {"fields": ["number", "status"],
                   "confirm": {"field": "confirmation", "values": ["yes", "no"], "label": "Solved?",
                               "when": {"field": "status", "op": "eq", "value": "waiting"}}}\
        """;

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    RecordService records;

    private record Case(FormKey form, String path, String code, FormRecord record) {

        String query() {
            return path + "/status?number=K-0001&code=" + code;
        }
    }

    private static FormBuilder complaint() {
        return aForm().with("title", "text")
                .withChoice("status", "new", "waiting", "closed")
                .withChoice("confirmation", "yes", "no", "late")
                .with("internal", "text")
                .with("number", "auto-number", schema -> {
                    schema.put("readOnly", true);
                    ((ObjectNode) schema.path("x-formwork")).put("format", "K-{0000}");
                });
    }

    private Case filed() {
        FormBuilder form = complaint();
        String path = surveys.open(form, STATUS);
        Browser browser = new Browser(http, path);
        browser.load();
        Answer thanks = browser.enter("f1", "Late").sendAndFollow();
        Matcher code = CODE.matcher(thanks.body());
        assertThat(code.find()).as(thanks.body()).isTrue();
        FormRecord record = records.list(Actor.system(), RecordQuery.first(form.key(), 1))
                .records()
                .getFirst();
        return new Case(form.key(), path, code.group(1) + code.group(2), record);
    }

    private void staff(Case filed, Map<String, Object> changes) {
        records.update(Actor.system(), filed.form(), filed.record().id(), changes, -1, Cause.USER);
    }

    @Test
    void numberAndCodeShowTheStatusFieldsAndNothingElse() {
        Case filed = filed();
        staff(filed, Map.of("status", "closed", "internal", "do not tell"));

        Answer page = http.to(filed.query()).get();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("K-0001", "closed").doesNotContain("do not tell", "Late", "Solved?");
    }

    @Test
    void aCodeMayBeTypedWithSpacesAndSmallLetters() {
        Case filed = filed();
        String typed = filed.code().toLowerCase().substring(0, 5) + "%20-"
                + filed.code().toLowerCase().substring(5);

        assertThat(http.to(filed.path() + "/status?number=K-0001&code=" + typed)
                        .get()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongCodeOrNumberShowsNothingAndDoesNotSayWhichWasWrong() {
        Case filed = filed();

        Answer wrongCode =
                http.to(filed.path() + "/status?number=K-0001&code=AAAAAAAAAA").get();
        Answer wrongNumber = http.to(filed.path() + "/status?number=K-0002&code=" + filed.code())
                .get();

        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongNumber.status()).isEqualTo(404);
        assertThat(wrongCode.body()).contains("do not belong together");
        assertThat(wrongNumber.body()).contains("do not belong together");
    }

    @Test
    void theCodeOfOneCaseDoesNotOpenAnother() {
        Case one = filed();
        Case other = filed();

        assertThat(http.to(one.path() + "/status?number=K-0001&code=" + other.code())
                        .get()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void guessingIsStopped() {
        Case filed = filed();

        for (int i = 0; i < 10; i++) {
            http.to(filed.path() + "/status?number=K-0001&code=GUESS0000" + i).get();
        }

        assertThat(http.to(filed.query()).get().status()).isEqualTo(429);
    }

    @Test
    void theCustomerAnswersWhileHeIsAskedAndOnlyThatFieldChanges() {
        Case filed = filed();
        staff(filed, Map.of("status", "waiting"));
        Answer asked = http.to(filed.query()).get();

        Answer sent = confirm(filed, "yes");

        assertThat(asked.body())
                .contains("Solved?", "value=\"yes\"", "value=\"no\"")
                .doesNotContain("value=\"late\"");
        assertThat(sent.status()).isEqualTo(303);
        FormRecord after =
                records.get(Actor.system(), filed.form(), filed.record().id());
        assertThat(after.value("confirmation")).isEqualTo("yes");
        assertThat(after.value("status")).isEqualTo("waiting");
        assertThat(http.to(sent.header("Location")).get().body()).contains("we have your answer");
    }

    @Test
    void noAnswerIsTakenThatWasNotOfferedOrNotAskedNow() {
        Case filed = filed();

        confirm(filed, "yes");
        assertThat(confirmation(filed)).isNull();
        staff(filed, Map.of("status", "waiting"));
        Answer notOffered = confirm(filed, "late");

        assertThat(confirmation(filed)).isNull();
        assertThat(http.to(notOffered.header("Location")).get().body()).contains("moved on");
    }

    @Test
    void aStrangerCannotConfirm() {
        Case filed = filed();
        staff(filed, Map.of("status", "waiting"));

        Answer sent = http.to(filed.path() + "/status")
                .form("number=K-0001&code=AAAAAAAAAA&answer=yes")
                .post();

        assertThat(sent.status()).isEqualTo(404);
        assertThat(confirmation(filed)).isNull();
    }

    @Test
    void aSurveyWithoutStatusHasNoStatusPage() {
        String path = surveys.open(aForm().with("title", "text"), "");

        assertThat(http.to(path + "/status").get().status()).isEqualTo(404);
    }

    private Answer confirm(Case filed, String answer) {
        return http.to(filed.path() + "/status")
                .form("number=K-0001&code=" + filed.code() + "&answer=" + answer)
                .post();
    }

    private Object confirmation(Case filed) {
        return records.get(Actor.system(), filed.form(), filed.record().id()).value("confirmation");
    }
}
