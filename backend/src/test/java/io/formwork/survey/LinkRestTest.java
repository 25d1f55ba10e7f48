package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.identity.TestUsers;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class LinkRestTest {

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    TestUsers users;

    private String links = "";
    private String token = "";

    @BeforeEach
    void aPublishedSurvey() {
        DefinitionKey survey =
                surveys.published(aForm().with("name", "text").with("score", "nps"), "\"fields\": [\"name\"]");
        links = "/api/v1/apps/" + survey.app() + "/surveys/" + survey.key() + "/links";
        token = users.tokenOf(users.administrator());
    }

    @Test
    void aLinkIsMadeListedAndRevokedAtOnce() {
        Answer made = http.to(links).bearer(token).json("""
                        {"label": "Poster", "prefill": {"score": 3}, "maxAnswers": 2,
                         "expiresAt": "2099-01-01T08:00:00+08:00"}""").post();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String page = made.json().path("url").stringValue();
        page = page.substring(page.indexOf("/f/"));
        assertThat(http.to(page).get().status()).isEqualTo(200);

        var listed = http.to(links).bearer(token).get().json();
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/label").stringValue()).isEqualTo("Poster");
        assertThat(listed.at("/0/maxAnswers").intValue()).isEqualTo(2);
        assertThat(listed.at("/0/expiresAt").stringValue()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(listed.toString()).doesNotContain(page);

        String link = links + "/" + made.json().path("id").stringValue();
        assertThat(http.to(link).bearer(token).delete().status()).isEqualTo(204);
        assertThat(http.to(page).get().status()).isEqualTo(410);
    }

    @Test
    void onlyDesignersMayMakeListAndRevokeLinks() {
        String stranger = users.tokenOf(users.somebody());
        Answer made = http.to(links).bearer(token).json("{\"label\": \"Fair\"}").post();
        String link = links + "/" + made.json().path("id").stringValue();

        assertThat(http.to(links).get().status()).isEqualTo(401);
        assertThat(http.to(links).json("{\"label\": \"x\"}").post().status()).isEqualTo(401);
        assertThat(http.to(links).bearer(stranger).get().status()).isEqualTo(403);
        assertThat(http.to(links)
                        .bearer(stranger)
                        .json("{\"label\": \"x\"}")
                        .post()
                        .status())
                .isEqualTo(403);
        assertThat(http.to(link).bearer(stranger).delete().status()).isEqualTo(403);
        assertThat(http.to(links + "/1").bearer(token).delete().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"label": "x"                                  | 400 |                | json
            {"label": ""}                                  | 422 | /label         | length
            {"label": "x", "maxAnswers": "ten"}            | 422 | /maxAnswers    | type
            {"label": "x", "maxAnswers": 0}                | 422 | /maxAnswers    | minimum
            {"label": "x", "prefill": ["a"]}               | 422 | /prefill       | type
            {"label": "x", "prefill": {"score": 11}}       | 422 | /prefill/score | maximum
            {"label": "x", "expiresAt": "tomorrow"}        | 422 | /expiresAt     | format
            {"label": "x", "expires": "2099-01-01T00:00Z"} | 422 | /expires       | unknown
            """)
    void badInputIsAnsweredWithFieldAndRule(String body, int status, String pointer, String rule) {
        Answer answer = http.to(links).bearer(token).json(body).post();

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/violations/0/rule").stringValue()).isEqualTo(rule);
        assertThat(answer.json().at("/violations/0/pointer").stringValue()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(http.to(links).bearer(token).get().json()).isEmpty();
    }
}
