package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class PublicFormTest {

    private static final int PAGE_LIMIT = 60_000;

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Test
    void eachTypeOfFieldComesThroughThePlainForm() {
        FormBuilder form = everyType();
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer sent = browser.enter("f1", "Ada")
                .enter("f2", "line 1\r\nline 2")
                .enter("f3", "1,234")
                .enter("f4", "2.5")
                .enter("f5", "¥19.99")
                .enter("f6", "30")
                .enter("f7", "b")
                .enter("f8", "x")
                .enter("f8", "y")
                .enter("f9", "false")
                .enter("f10", "4")
                .enter("f11", "0")
                .enter("f12", "2026-02-28")
                .enter("f13", "2026-02-28T08:30")
                .enter("f14", "13800138000")
                .enter("f15", "ada@example.com")
                .send();

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(only(form.key()).values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("text", "Ada"),
                        Map.entry("long-text", "line 1\nline 2"),
                        Map.entry("integer", 1234L),
                        Map.entry("decimal", new BigDecimal("2.5")),
                        Map.entry("money", new BigDecimal("19.99")),
                        Map.entry("percent", new BigDecimal("30")),
                        Map.entry("choice", "b"),
                        Map.entry("multi-choice", List.of("x", "y")),
                        Map.entry("switch", false),
                        Map.entry("rating", 4L),
                        Map.entry("nps", 0L),
                        Map.entry("date", LocalDate.of(2026, 2, 28)),
                        Map.entry("date-time", Instant.parse("2026-02-28T00:30:00Z")),
                        Map.entry("phone", "13800138000"),
                        Map.entry("email", "ada@example.com")));
    }

    @Test
    void aPageOfEveryTypeIsSmallAndWholeInItself() {
        Answer page = new Browser(http, surveys.open(everyType(), "\"intro\": \"Hello\"")).load();

        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_LIMIT);
        assertThat(page.body())
                .doesNotContainPattern("<(link[^>]*stylesheet|script[^>]*src)")
                .contains("noindex");
    }

    @Test
    void thePageForbidsForeignScriptsAndTellsNobodyWhereItIs() {
        Answer page = new Browser(http, surveys.open(aForm().with("name", "text"), "")).load();

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'nonce-", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.response().headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void mistakesAreToldAtTheFieldAndWhatWasEnteredStays() {
        FormBuilder form = aForm().with("name", "text", schema -> schema.put("minLength", 3))
                .with("count", "integer", schema -> schema.put("maximum", 10))
                .with("code", "text", schema -> schema.put("pattern", "^[A-Z]{3}$"))
                .with("must", "text")
                .require("must");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer sent = browser.enter("f1", "Al")
                .enter("f2", "eleven")
                .enter("f3", "abc")
                .send();

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body())
                .contains("name: at least 3 characters.")
                .contains("must: a value is required.")
                .contains("id=\"f-f1-error\"", "id=\"f-f2-error\"", "id=\"f-f3-error\"", "id=\"f-f4-error\"")
                .contains("href=\"#f-f4\"")
                .contains("value=\"Al\"", "value=\"eleven\"", "value=\"abc\"")
                .containsPattern("name=\"f.f1\"[^>]*aria-invalid=\"true\"");
        assertThat(count(form.key())).isZero();
    }

    @Test
    void aMistakeCanBeMendedOnThePageThatShowsIt() {
        FormBuilder form = aForm().with("name", "text").require("name");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();
        browser.ticket(Browser.ticketOf(browser.send()));

        Answer sent = browser.enter("f1", "Ada").send();

        assertThat(sent.status()).isEqualTo(303);
        assertThat(only(form.key()).value("name")).isEqualTo("Ada");
    }

    @Test
    void aSecondClickGivesTheSameRecord() {
        FormBuilder form = aForm().with("name", "text").with("number", "auto-number", numbered());
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();
        browser.enter("f1", "Ada");

        Answer first = browser.sendAndFollow();
        Answer second = browser.sendAndFollow();

        assertThat(first.body()).contains("N-0001");
        assertThat(second.body()).contains("N-0001");
        assertThat(count(form.key())).isEqualTo(1);
    }

    @Test
    void twoClicksAtTheSameMomentGiveOneRecord() throws Exception {
        FormBuilder form = aForm().with("name", "text");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();
        browser.enter("f1", "Ada");

        Callable<Integer> click = () -> browser.send().status();
        try (var clicks = Executors.newFixedThreadPool(4)) {
            for (var answer : clicks.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }

        assertThat(count(form.key())).isEqualTo(1);
    }

    @Test
    void otherWordsOnAPageThatWasSentAreNotLost() {
        FormBuilder form = aForm().with("name", "text");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();
        browser.enter("f1", "Ada").send();

        Browser again =
                new Browser(http, browser.path()).ticket(browser.ticket()).enter("f1", "Grace");
        Answer asked = again.send();

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("You have just sent this page", "value=\"Grace\"");
        assertThat(again.ticket(Browser.ticketOf(asked)).send().status()).isEqualTo(303);
        assertThat(count(form.key())).isEqualTo(2);
    }

    @Test
    void fieldsThatAreNotAskedCannotBeWritten() {
        FormBuilder form = aForm().with("name", "text").with("secret", "text");
        String path = surveys.open(form, "\"fields\": [\"name\"]");

        for (String name : List.of("f.f2", "secret", "f.nothing", "k.f1x", "$createdBy")) {
            Browser browser = new Browser(http, path);
            browser.load();
            Answer sent = browser.enter("f1", "Ada").raw(name, "sneaked").send();
            assertThat(sent.status()).as(name).isEqualTo(400);
        }

        assertThat(count(form.key())).isZero();
    }

    @Test
    void theSurveysOwnValuesAreStoredAndTheVisitorIsNamed() {
        FormBuilder form = aForm().with("name", "text")
                .withChoice("channel", "web", "phone")
                .with("customer", "text");
        var survey = surveys.published(form, "\"fields\": [\"name\"], \"set\": {\"channel\": \"web\"}");
        PublicLink link = surveys.link(
                survey,
                new PublicLinkDraft(
                        "Ada's link",
                        Map.of("customer", "C-17", "name", "Ada"),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
        Browser browser = new Browser(http, surveys.path(link));

        Answer page = browser.load();
        browser.enter("f1", "Ada L.").send();

        assertThat(page.body()).contains("value=\"Ada\"").doesNotContain("C-17");
        FormRecord record = only(form.key());
        assertThat(record.values()).isEqualTo(Map.of("name", "Ada L.", "channel", "web", "customer", "C-17"));
        assertThat(record.createdBy()).isEqualTo(UserId.VISITOR);
        var change = records.history(Actor.system(), form.key(), record.id()).getFirst();
        assertThat(change.cause().kind()).isEqualTo(Cause.Kind.PUBLIC);
        assertThat(change.cause().detail()).isEqualTo("Ada's link");
    }

    @Test
    void aFormThatChangedMeanwhileIsShownAnewWithWhatWasEntered() {
        FormBuilder form = aForm().with("name", "text").with("old", "text");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();
        browser.enter("f1", "Ada").enter("f2", "gone");

        forms.published(form.remove("old").with("fresh", "text").require("fresh"));
        Answer sent = browser.send();

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body()).contains("The form was changed while you filled it in", "value=\"Ada\"");
        assertThat(count(form.key())).isZero();
    }

    @Test
    void aTicketThatIsNotOursIsRefused() {
        FormBuilder form = aForm().with("name", "text");
        String path = surveys.open(form, "");
        Browser other = new Browser(http, surveys.open(aForm().with("name", "text"), ""));
        other.load();
        Browser browser = new Browser(http, path);
        browser.load();
        String forged = browser.ticket().replaceFirst("^.{4}", "0000");

        assertThat(new Browser(http, path).enter("f1", "x").send().status()).isEqualTo(400);
        for (String ticket : List.of("rubbish", forged, other.ticket())) {
            Answer sent =
                    new Browser(http, path).ticket(ticket).enter("f1", "Ada").send();
            assertThat(sent.status()).as(ticket).isEqualTo(422);
            assertThat(sent.body()).contains("value=\"Ada\"");
        }
        assertThat(count(form.key())).isZero();
    }

    @Test
    void aMachineThatFillsInEverythingIsAskedAgain() {
        FormBuilder form = aForm().with("name", "text");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer sent = browser.enter("f1", "Spam")
                .raw("website", "http://spam.example")
                .send();

        assertThat(sent.status()).isEqualTo(422);
        assertThat(count(form.key())).isZero();
    }

    @Test
    void thePageSpeaksTheLanguageOfTheLinkThenOfTheBrowser() {
        String path = surveys.open(aForm().with("name", "text"), "");

        assertThat(new Browser(http, path).in("zh-CN").load().body()).contains("lang=\"zh-CN\"", "问卷", "提交");
        assertThat(new Browser(http, path).in("en-GB").load().body()).contains("lang=\"en\"", "Survey", "Send");
        assertThat(new Browser(http, path + "?lang=zh").in("en").load().body()).contains("问卷");
    }

    @Test
    void parametersThatAMessengerAddsToTheAddressDoNoHarm() {
        FormBuilder form = aForm().with("name", "text");
        String path = surveys.open(form, "");
        Browser browser = new Browser(http, path + "?from=singlemessage&isappinstalled=0");
        browser.load();

        String body = "ticket=" + browser.ticket() + "&f.f1=Ada";
        Answer sent = http.to(path + "?from=singlemessage&isappinstalled=0")
                .form(body)
                .post();

        assertThat(sent.status()).isEqualTo(303);
    }

    private static java.util.function.Consumer<ObjectNode> numbered() {
        return schema -> {
            schema.put("readOnly", true);
            ((ObjectNode) schema.path("x-formwork")).put("format", "N-{0000}");
        };
    }

    static FormBuilder everyType() {
        return aForm().with("text", "text")
                .with("long-text", "long-text")
                .with("integer", "integer")
                .with("decimal", "decimal")
                .with("money", "money")
                .with("percent", "percent")
                .withChoice("choice", "a", "b", "c")
                .with("multi-choice", "multi-choice", schema -> {
                    var options = ((ObjectNode) schema.path("x-formwork")).putArray("options");
                    List.of("x", "y", "z").forEach(value -> options.addObject().put("value", value));
                })
                .with("switch", "switch")
                .with("rating", "rating")
                .with("nps", "nps")
                .with("date", "date")
                .with("date-time", "date-time")
                .with("phone", "phone")
                .with("email", "email");
    }

    private FormRecord only(FormKey form) {
        var page = records.list(Actor.system(), RecordQuery.first(form, 10));
        assertThat(page.records()).hasSize(1);
        return page.records().getFirst();
    }

    private int count(FormKey form) {
        return records.list(Actor.system(), RecordQuery.first(form, 100))
                .records()
                .size();
    }
}
