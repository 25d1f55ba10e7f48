package io.formwork.organisation.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.identity.login.OwnedPasswords;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.transfer.PeopleImportResult.BadPerson;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.formwork.platform.xlsx.XlsxFile;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(startApplication = false, transactional = false)
class PeopleImportTest {

    private static final Actor SYSTEM = Actor.system();
    private static final String HEADER = "登录名,姓名,Email,部门,岗位,部门负责人,直属上级,群组,角色,语言";

    @Inject
    PeopleImport imports;

    @Inject
    TestUsers people;

    @Inject
    UserService users;

    @Inject
    LoginService logins;

    @Inject
    OwnedPasswords passwords;

    @Inject
    RoleMembers roles;

    @Inject
    DepartmentService departments;

    @Inject
    MembershipService memberships;

    @Inject
    GroupService groups;

    @Inject
    ManagerLine managers;

    @TempDir
    Path folder;

    private final String tag = Long.toString(System.nanoTime(), 36);
    private Actor administrator;

    @BeforeEach
    void prepare() {
        administrator = people.administrator();
        people.publish("test", "r" + tag);
    }

    @Test
    void aRowBecomesAnAccountWithItsPlaceAndRoles() throws IOException {
        Path file = file(
                HEADER,
                "boss" + tag + ",老板,boss@example.com,D" + tag + ",经理,是,,,,",
                "ann" + tag + ",安娜,,D" + tag + "/东区; E" + tag + ",顾问,,boss" + tag + ",G" + tag + ",test:r" + tag
                        + ",en");

        PeopleImportResult result = imports.run(administrator, file, "people.csv", options(file, false, false, true));

        assertThat(result.badRows()).isEmpty();
        assertThat(result.created()).isEqualTo(2);
        User ann = users.findByLogin("ann" + tag).orElseThrow();
        assertThat(ann.name()).isEqualTo("安娜");
        assertThat(ann.language()).isEqualTo(Language.EN);
        assertThat(ann.department()).isEqualTo("东区");
        assertThat(memberships.of(SYSTEM, ann.id()))
                .extracting(Membership::position)
                .contains("顾问");
        assertThat(memberships.of(SYSTEM, ann.id())).hasSize(2);
        User boss = users.findByLogin("boss" + tag).orElseThrow();
        assertThat(managers.named(SYSTEM, ann.id())).contains(boss.id());
        assertThat(department("D" + tag).head()).isEqualTo(boss.id());
        assertThat(groups.members(
                        SYSTEM, groups.findByName("G" + tag).orElseThrow().id()))
                .containsExactly(ann.id());
        assertThat(roles.rolesOf(ann.id())).containsEntry("test", java.util.Set.of("r" + tag));
    }

    @Test
    void firstPasswordsAreToldOnceAndMustBeChanged() throws IOException {
        Path file = file(HEADER, "one" + tag + ",一,,,,,,,,", "two" + tag + ",二,,,,,,,,");

        var told = imports.run(administrator, file, "people.csv", options(file, false, false, false))
                .passwords();

        assertThat(told).hasSize(2);
        assertThat(told.getFirst().password())
                .hasSize(18)
                .isNotEqualTo(told.getLast().password());
        assertThatThrownBy(() ->
                        logins.login(told.getFirst().login(), told.getFirst().password()))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("temporary");
        assertThatThrownBy(() ->
                        logins.login(told.getFirst().login(), told.getLast().password()))
                .isInstanceOf(Forbidden.class)
                .hasMessageNotContaining("temporary");
    }

    @Test
    void eachFaultNamesItsRowColumnAndRule() throws IOException {
        String first = "a" + tag;
        Path file = file(
                HEADER,
                first + ",好,,,,,,,,",
                first + ",重复,,,,,,,,",
                ",无登录名,,,,,,,,",
                "b" + tag + ",邮箱,not an address,,,,,,,",
                "c" + tag + ",部门,,没有" + tag + "/它,,,,,,",
                "d" + tag + ",岗位,,,经理,,,,,",
                "e" + tag + ",负责人,,,,是,,,,",
                "f" + tag + ",上级,,,,,nobody" + tag + ",,,",
                "g" + tag + ",群组,,,,,,没有" + tag + ",,",
                "h" + tag + ",角色,,,,,,,test:nothing,",
                "i" + tag + ",语言,,,,,,,,fr",
                "j" + tag + ",圈,,,,,k" + tag + ",,,",
                "k" + tag + ",圈,,,,,j" + tag + ",,,",
                "m" + tag + ",也许,,,,maybe,,,,");

        PeopleImportResult result = imports.run(administrator, file, "people.csv", options(file, false, true, false));

        assertThat(result.created()).isZero();
        assertThat(result.bad()).isEqualTo(13);
        Map<Long, String> faults = new TreeMap<>();
        result.badRows()
                .forEach(row -> faults.put(
                        row.line(),
                        row.violations().getFirst().pointer() + " "
                                + row.violations().getFirst().rule()));
        assertThat(faults)
                .containsEntry(3L, "/login twice")
                .containsEntry(4L, "/login login")
                .containsEntry(5L, "/email format")
                .containsEntry(6L, "/departments department")
                .containsEntry(7L, "/position position")
                .containsEntry(8L, "/head nowhere")
                .containsEntry(9L, "/manager manager")
                .containsEntry(10L, "/groups group")
                .containsEntry(11L, "/roles role")
                .containsEntry(12L, "/language language")
                .containsEntry(13L, "/manager circle")
                .containsEntry(14L, "/manager circle")
                .containsEntry(15L, "/head yes");
        assertThat(users.findByLogin(first)).isEmpty();
    }

    @Test
    void theGoodRowsComeInWhenAskedToAndKnownLoginsAreLeftOrChanged() throws IOException {
        Actor known = people.inRole("test", "r" + tag);
        Path file = file(
                HEADER,
                known.login() + ",新名,,D" + tag + ",,,,,,",
                "bad" + tag + ",坏,,,,,,,nothing,",
                "ok" + tag + ",好,,,,,,,,");

        PeopleImportResult left = imports.run(administrator, file, "people.csv", options(file, true, false, true));

        assertThat(List.of(left.read(), left.created(), left.left(), left.bad()))
                .containsExactly(3L, 1L, 1L, 1L);
        assertThat(users.get(known.id()).name()).isEqualTo(known.name());

        PeopleImportResult changed = imports.run(administrator, file, "people.csv", options(file, true, true, true));

        assertThat(List.of(changed.created(), changed.changed(), changed.bad())).containsExactly(0L, 2L, 1L);
        assertThat(changed.passwords()).isEmpty();
        assertThat(users.get(known.id()).name()).isEqualTo("新名");
        assertThat(users.get(known.id()).department()).isEqualTo("D" + tag);
        assertThat(roles.rolesOf(known.id())).containsKey("test");
    }

    @Test
    void theCheckAndAStoppedImportWriteNothing() throws IOException {
        Path file = file(HEADER, "one" + tag + ",一,,D" + tag + ",,,,,,");
        assertThat(imports.check(administrator, file, options(file, false, false, true))
                        .created())
                .isEqualTo(1);
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 250; i++) {
            rows.add("n" + i + tag + ",某,,D" + tag + ",,,,,,");
        }
        Path many = file(rows.toArray(String[]::new));
        PeopleImportOptions stopped =
                new PeopleImportOptions(options(many, false, false, true).columns(), false, false, true, done -> {
                    throw new CancellationException();
                });

        assertThatThrownBy(() -> imports.run(administrator, many, "people.csv", stopped))
                .isInstanceOf(CancellationException.class);

        assertThat(users.findByLogin("one" + tag)).isEmpty();
        assertThat(users.findByLogin("n0" + tag)).isEmpty();
        assertThat(departments.search(SYSTEM, "D" + tag, 0, 5)).isEmpty();
    }

    @Test
    void aWorkbookIsReadLikeCsvAndItsFaultsNameTheLinesOfTheSheet() throws IOException {
        Path file = folder.resolve("people.dat");
        try (OutputStream out = Files.newOutputStream(file);
                XlsxFile sheet = new XlsxFile(out, "人员", List.of(HEADER.split(",")), "…")) {
            sheet.line(List.of("w" + tag, "王", "w@example.com", "X" + tag + "/东区", "顾问", "是"));
            sheet.line(List.of("", "", ""));
            sheet.line(List.of("v" + tag, "无此上级", "", "", "", "", "nobody" + tag));
        }

        assertThat(imports.preview(administrator, file).columns())
                .extracting(column -> column.meaning().orElse(null))
                .containsExactly(PeopleColumn.values());
        PeopleImportResult result = imports.run(administrator, file, "people.xlsx", options(file, true, false, true));

        assertThat(result.badRows()).extracting(BadPerson::line).containsExactly(4L);
        assertThat(result.created()).isEqualTo(1);
        assertThat(users.findByLogin("w" + tag))
                .hasValueSatisfying(user -> assertThat(user.department()).isEqualTo("东区"));
    }

    @Test
    void whoAnswersToSomebodyAtFaultIsLeftOutToo() throws IOException {
        Path file = file(
                HEADER,
                "top" + tag + ",坏,,,,,,,nothing,",
                "mid" + tag + ",中,,,,,top" + tag + ",,,",
                "low" + tag + ",下,,,,,mid" + tag + ",,,",
                "own" + tag + ",好,,,,,,,,");

        PeopleImportResult result = imports.run(administrator, file, "people.csv", options(file, true, false, false));

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.badRows()).extracting(BadPerson::line).containsExactly(2L, 3L, 4L);
        assertThat(result.badRows().getLast().violations())
                .extracting(Violation::rule)
                .containsExactly("left-out");
    }

    @Test
    void twoWhoChangePlacesInTheManagerLineMeetNoCircle() throws IOException {
        Path before =
                file(HEADER, "a" + tag + ",甲,,,,,b" + tag + ",,,", "b" + tag + ",乙,,,,,,,,", "c" + tag + ",丙,,,,,,,,");
        imports.run(administrator, before, "people.csv", options(before, false, false, false));
        Path after = file(HEADER, "b" + tag + ",乙,,,,,a" + tag + ",,,", "a" + tag + ",甲,,,,,c" + tag + ",,,");

        PeopleImportResult result = imports.run(administrator, after, "people.csv", options(after, false, true, false));

        assertThat(result.changed()).isEqualTo(2);
        assertThat(managers.named(
                        SYSTEM, users.findByLogin("b" + tag).orElseThrow().id()))
                .contains(users.findByLogin("a" + tag).orElseThrow().id());
    }

    @Test
    void aLargeFileComesInByPortionsOfWhichTheFirstStayWhenItIsStopped() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        int people = PeopleRun.SMALL + 20;
        for (int i = people; i > 0; i--) {
            rows.add("p" + i + tag + ",某,,P" + tag + "/组" + i % 3 + ",," + (i <= 3 ? "是" : "否") + ","
                    + (i == 1 ? "" : "p1" + tag) + ",Q" + tag + ",,");
        }
        Path file = file(rows.toArray(String[]::new));
        PeopleImportOptions stopped =
                new PeopleImportOptions(options(file, false, false, true).columns(), false, false, true, done -> {
                    throw new CancellationException();
                });

        PeopleImportResult first = imports.run(administrator, file, "people.csv", stopped);

        assertThat(first.whole()).isFalse();
        assertThat(first.created()).isEqualTo(PeopleRun.PORTION);
        assertThat(first.passwords()).hasSize(PeopleRun.PORTION).doesNotHaveDuplicates();
        assertThat(users.findByLogin(first.passwords().getFirst().login())).isPresent();
        assertThat(users.findByLogin("p1" + tag)).isEmpty();

        List<Long> told = new ArrayList<>();
        PeopleImportOptions again = new PeopleImportOptions(stopped.columns(), false, true, true, told::add);
        PeopleImportResult second = imports.run(administrator, file, "people.csv", again);

        assertThat(second.whole()).isTrue();
        assertThat(List.of(second.created(), second.changed()))
                .containsExactly((long) people - PeopleRun.PORTION, (long) PeopleRun.PORTION);
        assertThat(told).startsWith(50L, 100L, 150L, 200L, 250L, (long) people);
        User boss = users.findByLogin("p1" + tag).orElseThrow();
        assertThat(managers.named(
                        SYSTEM,
                        users.findByLogin("p" + people + tag).orElseThrow().id()))
                .contains(boss.id());
        assertThat(groups.findByName("Q" + tag).orElseThrow().size()).isEqualTo(people);
        Department upper = department("P" + tag);
        assertThat(departments.children(SYSTEM, upper.id()))
                .hasSize(3)
                .allSatisfy(department -> assertThat(department.head()).isNotNull());
    }

    @Test
    void theTemplateCanBeReadAgainAndOtherFilesAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.template(Language.ZH, out);
        Path template = Files.write(folder.resolve("t.csv"), out.toByteArray());

        assertThat(imports.preview(administrator, template).columns())
                .extracting(column -> column.meaning().orElse(null))
                .containsExactly(PeopleColumn.values());
        Path workbook = folder.resolve("t.xlsx");
        try (OutputStream file = Files.newOutputStream(workbook)) {
            imports.workbookTemplate(Language.ZH, file);
        }
        assertThat(imports.preview(administrator, workbook).columns())
                .extracting(column -> column.meaning().orElse(null))
                .containsExactly(PeopleColumn.values());
        Path excel = Files.write(folder.resolve("gb.csv"), "登录名;姓名\nwang;王\n".getBytes(Charset.forName("GB18030")));
        assertThat(imports.preview(administrator, excel).columns())
                .extracting(column -> column.meaning().orElse(null))
                .containsExactly(PeopleColumn.LOGIN, PeopleColumn.NAME);
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> imports.preview(administrator, empty)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> imports.preview(people.somebody(), template)).isInstanceOf(Forbidden.class);
    }

    private Department department(String name) {
        return departments.children(SYSTEM, DepartmentId.ROOT).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path file(String... lines) throws IOException {
        Path file = Files.createTempFile(folder, "people", ".csv");
        return Files.write(file, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private PeopleImportOptions options(Path file, boolean skipBad, boolean change, boolean make) {
        Map<Integer, PeopleColumn> columns = new TreeMap<>();
        imports.preview(administrator, file)
                .columns()
                .forEach(column -> column.meaning().ifPresent(meaning -> columns.put(column.index(), meaning)));
        return new PeopleImportOptions(columns, skipBad, change, make, done -> {});
    }
}
