package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.identity.Actor;
import io.formwork.platform.database.Database;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PublicLinkTest {

    private static final Actor DESIGNER = Actor.system();

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    PublicLinkService links;

    @Inject
    PublicLinks counters;

    @Inject
    DefinitionService definitions;

    @Inject
    Database database;

    @Test
    void aGuessedTokenLeadsNowhere() {
        String path = surveys.open(aForm().with("name", "text"), "");
        String other = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");

        for (String guess : new String[] {other, "/f/x", "/f/AAAAAAAAAAAAAAAAAAAAAA", "/f/' or 1=1"}) {
            Answer answer = http.to(guess.replace(" ", "%20")).get();
            assertThat(answer.status()).as(guess).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page");
        }
    }

    @Test
    void aRevokedLinkIsShutAtOnceForReadingAndForAnswers() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Poster"));
        String path = surveys.path(link);
        Browser browser = new Browser(http, path);
        browser.load();

        links.revoke(DESIGNER, link.id());

        assertThat(browser.enter("f1", "Ada").send().status()).isEqualTo(410);
        assertThat(http.to(path).get().status()).isEqualTo(410);
        assertThat(http.to(path).get().body()).contains("switched off");
    }

    @Test
    void anExpiredLinkTakesNoAnswers() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Fair"));
        Browser browser = new Browser(http, surveys.path(link));
        browser.load();
        Instant past = Instant.now().minusSeconds(1);

        links.change(DESIGNER, link.id(), new PublicLinkDraft("Fair", Map.of(), Optional.of(past), Optional.empty()));

        assertThat(browser.enter("f1", "Ada").send().status()).isEqualTo(410);
        assertThat(browser.load().body()).contains("expired");
    }

    @Test
    void aLinkTakesNoMoreAnswersThanItWasMadeFor() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, new PublicLinkDraft("One", Map.of(), Optional.empty(), Optional.of(1)));
        Browser first = new Browser(http, surveys.path(link));
        Browser second = new Browser(http, surveys.path(link));
        first.load();
        second.load();

        assertThat(first.enter("f1", "Ada").send().status()).isEqualTo(303);
        Answer late = second.enter("f1", "Eve").send();

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("All answers are in");
        assertThat(links.list(DESIGNER, survey).getFirst().answers()).isEqualTo(1);
    }

    @Test
    void aClosedSurveyTakesNoAnswers() {
        FormBuilder form = aForm().with("name", "text");
        String path = surveys.open(form, "");
        surveys.publishedOf(form, "\"closesAt\": \"2020-01-01\"");

        Answer answer = http.to(path).get();

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("This survey is closed");
    }

    @Test
    void aDeletedSurveyIsGone() {
        FormBuilder form = aForm().with("name", "text");
        DefinitionKey survey = surveys.published(form, "");
        String path = surveys.path(surveys.link(survey, PublicLinkDraft.named("Poster")));

        definitions.delete(DESIGNER, survey);

        assertThat(http.to(path).get().status()).isEqualTo(410);
    }

    @Test
    void viewsAndAnswersAreCounted() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        Browser browser = new Browser(http, surveys.path(surveys.link(survey, PublicLinkDraft.named("Poster"))));

        browser.load();
        browser.load();
        browser.enter("f1", "Ada").send();
        browser.send();
        counters.writeViews();

        PublicLink counted = links.list(DESIGNER, survey).getFirst();
        assertThat(counted.views()).isEqualTo(2);
        assertThat(counted.answers()).isEqualTo(1);
        assertThat(counted.lastAnswerAt().orElseThrow()).isCloseTo(Instant.now(), within());
    }

    @Test
    void theOwnersPreviewIsNoView() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Poster"));

        Answer preview = http.to(links.share(DESIGNER, link.id()).preview()).get();
        counters.writeViews();

        assertThat(preview.status()).isEqualTo(200);
        assertThat(links.list(DESIGNER, survey).getFirst().views()).isZero();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(1, ChronoUnit.MINUTES);
    }

    @Test
    void theDatabaseAloneDoesNotRevealALink() throws Exception {
        PublicLink link =
                surveys.link(surveys.published(aForm().with("name", "text"), ""), PublicLinkDraft.named("Poster"));
        String token = surveys.path(link).substring("/f/".length());

        try (Connection connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select * from public_link where id = " + link.id())) {
            rows.next();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                assertThat(String.valueOf(rows.getString(i))).doesNotContain(token);
            }
        }
    }

    @Test
    void aLinkCanBeShownAgainWithTextAndQrCode() {
        PublicLink link = surveys.link(
                surveys.published(aForm().with("name", "text"), "\"intro\": \"Tell us\""),
                PublicLinkDraft.named("Poster"));

        SharedLink shared = links.share(DESIGNER, link.id());

        assertThat(shared.url()).matches("http.*/f/[A-Za-z0-9_-]{22}");
        assertThat(shared.text(Language.EN)).isEqualTo("Survey\nTell us\n" + shared.url());
        assertThat(shared.qr().svg()).startsWith("<svg");
        assertThat(shared.qr().png(4)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void onlyWhoDesignsMayManageLinks() {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Poster"));
        Actor visitor = Actor.visitor(Language.EN);

        assertThatThrownBy(() -> links.list(visitor, survey)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.create(visitor, survey, PublicLinkDraft.named("x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.share(visitor, link.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.revoke(visitor, link.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.change(visitor, link.id(), PublicLinkDraft.named("x")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aLinkNeedsAPublishedSurveyAndSensibleSettings() {
        DefinitionKey survey = surveys.published(aForm().with("count", "integer"), "");
        var draft = new PublicLinkDraft(" ", Map.of("count", "many"), Optional.empty(), Optional.of(0));

        var refused = catchThrowableOfType(Invalid.class, () -> links.create(DESIGNER, survey, draft));

        assertThat(refused.violations())
                .extracting(violation -> violation.pointer())
                .containsExactly("/label", "/maxAnswers", "/prefill/count");
        assertThatThrownBy(() -> links.create(
                        DESIGNER, new DefinitionKey("test", "survey", "nothing"), PublicLinkDraft.named("x")))
                .isInstanceOf(NotFound.class);
    }
}
