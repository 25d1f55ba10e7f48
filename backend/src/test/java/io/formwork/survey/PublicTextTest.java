package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PublicTextTest {

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    RecordService records;

    @Test
    void whatPeopleWriteIsShownAsTextAndNeverRun() {
        String nasty = "<script>alert(1)</script>\" onfocus=alert(1) ${7*7} <#assign x=1> #{1+1} ' OR 1=1; -- 😀 𠮷龘";
        FormBuilder form = aForm().with("a", "text")
                .with("b", "long-text")
                .with("must", "text")
                .require("must");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer again = browser.enter("f1", nasty).enter("f2", nasty).send();

        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onfocus=alert(1) ${7*7} &lt;#assign x=1&gt;"
                + " #{1+1} &#39; OR 1=1; -- 😀 𠮷龘";
        assertThat(again.body())
                .contains("value=\"" + escaped + "\"", escaped + "</textarea>")
                .doesNotContain("<script>alert");
        browser.ticket(Browser.ticketOf(again)).enter("f3", "x").send();
        assertThat(only(form.key()).value("a")).isEqualTo(nasty);
        assertThat(only(form.key()).value("b")).isEqualTo(nasty);
    }

    @Test
    void wordsOfTheDesignerAreTextToo() {
        FormBuilder form = aForm().with("<b>${1}</b>", "text");
        Answer page = new Browser(http, surveys.open(form, "\"intro\": \"<script>x</script>${.version}\"")).load();

        assertThat(page.body())
                .contains("&lt;script&gt;x&lt;/script&gt;${.version}", "&lt;b&gt;${1}&lt;/b&gt;")
                .doesNotContain("<script>x");
    }

    @Test
    void aTextOfFiveThousandCharactersIsTakenWhereItFitsAndRefusedWhereNot() {
        FormBuilder form = aForm().with("long", "long-text").with("short", "text");
        String text = "长".repeat(5000);
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer refused = browser.enter("f1", text).enter("f2", text).send();
        Browser second = new Browser(http, surveys.open(aForm().with("long", "long-text"), ""));
        second.load();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("short: at most 255 characters.").contains(text);
        assertThat(second.enter("f1", text).send().status()).isEqualTo(303);
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        FormBuilder form = aForm().with("long", "long-text");
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer sent = browser.enter("f1", "x".repeat(10 << 20)).send();

        assertThat(sent.status()).isEqualTo(413);
        assertThat(count(form.key())).isZero();
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
