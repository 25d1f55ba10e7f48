package io.formwork.attachment;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.audit.AuditFilter;
import io.formwork.audit.AuditService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class AttachmentRestTest {

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    @Inject
    AuditService audit;

    private FormKey form = new FormKey("test", "none");
    private String token = "";

    @BeforeEach
    void aFormWithFiles() {
        form = forms.published(aForm().with("name", "text").with("合同", "attachment"));
        token = users.tokenOf(users.administrator());
    }

    @Test
    void aFileIsUploadedNamedInTheRecordAndFetchedFromThere() {
        Answer uploaded = upload(token, "合同", "../../合同 1.txt", "<script>alert(1)</script>");
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        String record = record(token, uploaded.body());

        Answer fetched = http.to(
                        record + "/attachments/" + uploaded.json().path("id").stringValue())
                .bearer(token)
                .get();

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(fetched.header("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("..");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(fetched.header("Content-Security-Policy")).contains("sandbox");
        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofAction("attachment.downloaded"), null, 1)
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name())
                        .endsWith("/" + uploaded.json().path("id").stringValue()));
    }

    @Test
    void nobodyStrangersAndOtherRecordsGetNothing() {
        Answer uploaded = upload(token, "合同", "a.txt", "hello");
        String id = uploaded.json().path("id").stringValue();
        String record = record(token, uploaded.body());
        String other = record(token, upload(token, "合同", "b.txt", "other").body());
        String stranger = users.tokenOf(users.somebody());

        assertThat(upload("forged", "合同", "a.txt", "x").status()).isEqualTo(401);
        assertThat(upload(stranger, "合同", "a.txt", "x").status()).isEqualTo(403);
        assertThat(http.to(record + "/attachments/" + id).get().status()).isEqualTo(401);
        assertThat(http.to(record + "/attachments/" + id).bearer(stranger).get().status())
                .isEqualTo(404);
        assertThat(http.to(other + "/attachments/" + id).bearer(token).get().status())
                .isEqualTo(404);
        assertThat(http.to(record + "/attachments/guess").bearer(token).get().status())
                .isEqualTo(404);
    }

    @Test
    void aFileOfSomebodyElseCannotBePutIntoARecord() {
        Answer uploaded = upload(token, "合同", "a.txt", "secret");
        String thief = users.tokenOf(users.administrator());

        Answer taken = http.to(records())
                .bearer(thief)
                .json("{\"合同\": [" + uploaded.body() + "]}")
                .post();

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.json().at("/violations/0/message").stringValue()).contains("not uploaded by you");
    }

    @Test
    void anUploadThatCannotBeTakenSaysWhy() {
        Answer noFile = http.to(path() + "/attachments?field=%E5%90%88%E5%90%8C")
                .bearer(token)
                .json("{}")
                .post();
        Answer noPart = http.to(path() + "/attachments?field=%E5%90%88%E5%90%8C")
                .bearer(token)
                .file("other", "", "")
                .post();
        Answer empty = upload(token, "合同", "a.txt", "");
        Answer program = upload(token, "合同", "a.exe", "MZ\u0000\u0003\u0001");

        assertThat(noFile.status()).isEqualTo(415);
        assertThat(noPart.status()).isEqualTo(422);
        assertThat(noPart.json().at("/violations/0/rule").stringValue()).isEqualTo("required");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/violations/0/message").stringValue()).contains("empty");
        assertThat(program.status()).isEqualTo(422);
        assertThat(upload(token, "name", "a.txt", "x").status()).isEqualTo(404);
        assertThat(upload(token, "nothing", "a.txt", "x").status()).isEqualTo(404);
    }

    private Answer upload(String bearer, String field, String name, String content) {
        String encoded = java.net.URLEncoder.encode(field, java.nio.charset.StandardCharsets.UTF_8);
        return http.to(path() + "/attachments?field=" + encoded)
                .bearer(bearer)
                .file("file", name, content)
                .post();
    }

    /** Makes a record that holds an uploaded file, and answers its path. */
    private String record(String bearer, String attachment) {
        var values = Json.object();
        values.putArray("合同").add(Json.parse(attachment));
        Answer created =
                http.to(records()).bearer(bearer).json(Json.write(values)).post();
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.header("Location");
    }

    private String records() {
        return path() + "/records";
    }

    private String path() {
        return "/api/v1/apps/" + form.app() + "/forms/" + form.key();
    }
}
