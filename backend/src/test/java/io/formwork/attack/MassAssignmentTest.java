package io.formwork.attack;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.TestUsers;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More is sent than is asked for, to set what only the system sets. */
@MicronautTest(transactional = false)
class MassAssignmentTest {

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    private String records = "";
    private String token = "";

    @BeforeEach
    void publish() {
        FormKey form = forms.published(aForm().with("name", "text").withNumber("number"));
        records = "/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records";
        token = users.tokenOf(users.administrator());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"1\"",
                "\"$id\": \"1\"",
                "\"version\": 9",
                "\"$version\": 9",
                "\"createdBy\": \"1\"",
                "\"$createdBy\": \"1\"",
                "\"created_by\": 1",
                "\"$createdAt\": \"2020-01-01T00:00:00Z\"",
                "\"deleted_at\": null",
                "\"definitionVersion\": 7",
                "\"number\": \"N-9999\"",
                "\"c_f1\": \"x\"",
                "\"__proto__\": {}"
            })
    void whatTheSystemSetsIsNotTakenFromAnybody(String extra) {
        Answer created = http.to(records)
                .bearer(token)
                .json("{\"name\": \"a\", " + extra + "}")
                .post();
        assertThat(created.status()).as(created.body()).isEqualTo(422);

        Answer honest = http.to(records).bearer(token).json("{\"name\": \"a\"}").post();
        String record = records + "/" + honest.json().path("id").asString();
        Answer changed = http.to(record)
                .bearer(token)
                .header("If-Match", "\"1\"")
                .json("{\"name\": \"b\", " + extra + "}")
                .patch();

        assertThat(changed.status()).as(changed.body()).isEqualTo(422);
        assertThat(http.to(record).bearer(token).get().body()).isEqualTo(honest.body());
    }

    @Test
    void aLoginTakesNameAndPasswordOnly() {
        String body = "{\"login\": \"admin\", \"password\": \"admin-in-tests\", \"admin\": true, \"userId\": \"1\"}";

        Answer answer = http.to("/api/v1/login").json(body).post();

        assertThat(answer.status()).isIn(200, 400, 422);
        assertThat(answer.body()).doesNotContain("\"userId\":\"1\"");
    }

    @Test
    void twoOfTheSameNameAreRefused() {
        Answer answer = http.to(records)
                .bearer(token)
                .json("{\"name\": \"a\", \"name\": \"b\"}")
                .post();

        assertThat(answer.status()).isBetween(400, 422);
    }
}
