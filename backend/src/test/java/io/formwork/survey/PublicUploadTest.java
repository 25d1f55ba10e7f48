package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.attachment.AttachmentService;
import io.formwork.form.Attachment;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class PublicUploadTest {

    private static final Pattern KEPT = Pattern.compile("name=\"k\\.f1\" value=\"([0-9a-f]{32})\"");

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    RecordService records;

    @Inject
    AttachmentService attachments;

    private static FormBuilder form() {
        return aForm().with(
                        "files",
                        "attachment",
                        schema -> ((ObjectNode) schema.path("x-formwork"))
                                .put("maxFiles", 2)
                                .put("maxSize", 1000))
                .with("name", "text")
                .require("name");
    }

    @Test
    void aFileOfAVisitorComesIntoTheRecordWithItsNameAndDetectedType() throws Exception {
        FormBuilder form = form();
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer sent = send(browser, text("f.f2", "Ada"), file("合同 “终稿”.txt", "text/html", "<b>你好</b>"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Attachment stored = file(only(form.key()));
        assertThat(stored.name()).isEqualTo("合同 “终稿”.txt");
        assertThat(stored.type()).isEqualTo("text/plain");
        var opened =
                attachments.open(Actor.system(), form.key(), only(form.key()).id(), stored.id());
        assertThat(new String(opened.open().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("<b>你好</b>");
    }

    @Test
    void aFileNeedNotBeSentAgainAfterAMistake() {
        FormBuilder form = form();
        Browser browser = new Browser(http, surveys.open(form, ""));
        browser.load();

        Answer again = send(browser, file("a.txt", "text/plain", "hello"));
        Matcher kept = KEPT.matcher(again.body());
        assertThat(again.status()).isEqualTo(422);
        assertThat(kept.find()).as(again.body()).isTrue();
        String newTicket = Browser.ticketOf(again);
        Answer sent = send(browser.ticket(newTicket), text("f.f2", "Ada"), text("k.f1", kept.group(1)));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(file(only(form.key())).name()).isEqualTo("a.txt");
    }

    @Test
    void aVisitorCannotTakeAnothersFile() {
        FormBuilder form = form();
        String path = surveys.open(form, "");
        Browser victim = new Browser(http, path);
        victim.load();
        Matcher kept =
                KEPT.matcher(send(victim, file("a.txt", "text/plain", "secret")).body());
        assertThat(kept.find()).isTrue();
        Browser thief = new Browser(http, path);
        thief.load();

        Answer sent = send(thief, text("f.f2", "Eve"), text("k.f1", kept.group(1)));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(records.list(Actor.system(), RecordQuery.first(form.key(), 1))
                        .records())
                .isEmpty();
    }

    @Test
    void tooLargeTooManyAndForbiddenFilesAreToldAtTheField() {
        String path = surveys.open(form(), "");

        Answer large = send(loaded(path), text("f.f2", "Ada"), file("a.txt", "text/plain", "x".repeat(1001)));
        Answer program =
                send(loaded(path), text("f.f2", "Ada"), file("photo.png", "image/png", "MZ\u0000\u0003\u0001"));
        String[] three = {text("f.f2", "Ada"), file("a.txt", "", "1"), file("b.txt", "", "2"), file("c.txt", "", "3")};
        Answer many = send(loaded(path), three);

        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("a.txt", "id=\"f-f1-error\"", "larger than");
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("photo.png", "are not taken");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body()).contains("files: at most 2.");
    }

    private Browser loaded(String path) {
        Browser browser = new Browser(http, path);
        browser.load();
        return browser;
    }

    private Answer send(Browser browser, String... parts) {
        String boundary = "----formwork";
        StringBuilder body = new StringBuilder();
        for (String part : withTicket(browser, parts)) {
            body.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return http.to(browser.path())
                .form(body.toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .post();
    }

    private static List<String> withTicket(Browser browser, String... parts) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(text("ticket", browser.ticket())), java.util.Arrays.stream(parts))
                .toList();
    }

    private static String text(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String file(String name, String type, String content) {
        return "Content-Disposition: form-data; name=\"f.f1\"; filename=\"" + name + "\"\r\nContent-Type: "
                + (type.isEmpty() ? "text/plain" : type) + "\r\n\r\n" + content;
    }

    private FormRecord only(FormKey form) {
        var page = records.list(Actor.system(), RecordQuery.first(form, 10));
        assertThat(page.records()).hasSize(1);
        return page.records().getFirst();
    }

    @SuppressWarnings("unchecked") // the canonical value of an attachment field
    private static Attachment file(FormRecord record) {
        return ((List<Attachment>) record.find("files").orElseThrow()).getFirst();
    }
}
