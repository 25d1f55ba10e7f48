package io.formwork.attack;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.attachment.AttachmentService;
import io.formwork.attachment.Upload;
import io.formwork.form.Attachment;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.identity.login.ApiKeys;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.personal.PersonalDataService;
import io.formwork.record.transfer.CsvExport;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Names of files, people, departments, groups and keys that are made to do harm where they are shown, sent, saved or exported. */
@MicronautTest(transactional = false)
class HostileNamesTest {

    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠SUM");

    private static final List<String> UNREADABLE =
            List.of("a\r\nX-Evil: 1", "a\u0000b", "a\u2028b", "txt.\u202Eexe", "a\u2066b", "\u0007");

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers people;

    @Inject
    UserService users;

    @Inject
    DepartmentService departments;

    @Inject
    GroupService groups;

    @Inject
    ApiKeys keys;

    @Inject
    AttachmentService attachments;

    @Inject
    RecordService records;

    @Inject
    PersonalDataService personal;

    @Inject
    CsvExport export;

    @Test
    void theNameOfAFileIsNeitherAPathNorAHeader() throws Exception {
        Actor admin = people.administrator();
        FormKey form = forms.published(aForm().with("name", "text").with("papers", "attachment"));
        List<Object> files = new ArrayList<>();
        for (String name : fileNames()) {
            files.add(upload(admin, form, name).toMap());
        }
        RecordId record = records.create(admin, form, Map.of("name", "x", "papers", files), Cause.USER)
                .id();

        assertThat(files).allSatisfy(file -> saved(admin, form, record, (Map<?, ?>) file));
        assertThat(entries(admin, form, record))
                .hasSizeGreaterThan(files.size())
                .allSatisfy(name -> {
                    assertThat(Path.of("/folder").resolve(name).normalize().startsWith("/folder"))
                            .isTrue();
                    assertThat(name).doesNotContain("..\\", "\u202E", "\u0000", "\r", "\n", "<");
                    assertThat(name.split("/")).hasSizeLessThanOrEqualTo(3);
                });
    }

    @Test
    void namesOfPeopleDepartmentsGroupsAndKeysAreOneReadableLine() {
        Actor admin = people.administrator();
        for (String name : UNREADABLE) {
            refused(() ->
                    users.create(admin, NewUser.of(TestUsers.freshLogin(), "A " + name + " B", TestUsers.PASSWORD)));
            refused(() -> departments.create(admin, DepartmentId.ROOT, DepartmentDraft.named("A " + name + " B")));
            refused(() -> groups.create(admin, "A " + name + " B"));
            refused(() -> keys.create(admin, "A " + name + " B", "test", Set.of("any"), 1));
        }
    }

    @Test
    void anAddressOfAPersonIsOneAddress() {
        Actor admin = people.administrator();
        for (String address : List.of(
                "a@example.com\r\nBcc:b@example.com",
                "a@example.com,b@example.com",
                "<a@example.com>b@example.com",
                "a\u0000@example.com",
                "a@example.com\u202E")) {
            refused(() -> users.create(
                    admin,
                    new NewUser(TestUsers.freshLogin(), "Ada", address, TestUsers.PASSWORD, false, Language.EN)));
        }
    }

    @Test
    void noNameIsAFormulaInASpreadsheet() throws Exception {
        Actor admin = people.administrator();
        FormKey form = forms.published(
                aForm().with("who", "member").with("where", "department").with("what", "text"));
        for (String formula : FORMULAS) {
            String name = formula + UUID.randomUUID();
            records.create(admin, form, Map.of("what", name), Cause.USER);
            if (!formula.startsWith("\t")) {
                User person = users.create(admin, NewUser.of(TestUsers.freshLogin(), name, TestUsers.PASSWORD));
                var place = departments.create(admin, DepartmentId.ROOT, DepartmentDraft.named(name));
                records.create(
                        admin,
                        form,
                        Map.of(
                                "who",
                                person.id().toString(),
                                "where",
                                place.id().toString()),
                        Cause.USER);
            }
        }
        var out = new ByteArrayOutputStream();

        export.run(admin, form, Condition.ALWAYS, List.of(), out);

        List<String> cells = out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(cell -> cell.startsWith("\"") ? cell.substring(1) : cell)
                .toList();
        assertThat(cells.stream().filter(cell -> cell.startsWith("'"))).hasSize(3 * FORMULAS.size() - 2);
        assertThat(cells).noneMatch(cell -> FORMULAS.stream().anyMatch(cell::startsWith));
    }

    private static List<String> fileNames() {
        List<String> names = new ArrayList<>(List.of(
                "../../etc/passwd.txt",
                "..\\..\\boot.txt",
                "C:\\con.txt",
                "..",
                "${7*7}.txt",
                "<img src=x onerror=alert(1)>.txt",
                "\"; filename=\"evil.html",
                "; filename=evil.html",
                "=cmd|' /C calc'!A1.txt",
                "é漢字🙂.txt",
                "x".repeat(5_000) + ".txt"));
        UNREADABLE.forEach(name -> names.add(name + ".txt"));
        return names;
    }

    private Attachment upload(Actor actor, FormKey form, String name) {
        var content = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
        return attachments.upload(actor, form, "papers", new Upload(name, content));
    }

    private void saved(Actor actor, FormKey form, RecordId record, Map<?, ?> file) {
        var answer = http.to("/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records/" + record
                        + "/attachments/" + file.get("id"))
                .bearer(people.tokenOf(actor))
                .get();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._*-]{1,2500}")
                .doesNotContain("%2F", "%5C", "%0D", "%0A", "%00", "%E2%80%AE");
        assertThat(answer.header("X-Evil")).isNullOrEmpty();
    }

    private List<String> entries(Actor actor, FormKey form, RecordId record) throws Exception {
        var archive = new ByteArrayOutputStream();
        personal.export(actor, form, record, archive);
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Invalid.class);
    }
}
