package io.formwork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.LoginService;
import io.formwork.identity.NewUser;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.platform.web.Origin;
import io.formwork.platform.xlsx.TestWorkbook;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class AuditServiceTest {

    @Inject
    UserAdministration administration;

    private final AuditService audit;
    private final ApplicationEventPublisher<Audited> events;
    private final Transactions transactions;
    private final UserService users;
    private final RoleMembers roles;
    private final LoginService logins;
    private final TestUsers people;

    AuditServiceTest(
            AuditService audit,
            ApplicationEventPublisher<Audited> events,
            Transactions transactions,
            UserService users,
            RoleMembers roles,
            LoginService logins,
            TestUsers people) {
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.users = users;
        this.roles = roles;
        this.logins = logins;
        this.people = people;
    }

    @Test
    void onlyAdministratorsReadIt() throws Exception {
        Actor somebody = people.somebody();

        assertThatThrownBy(() -> audit.list(somebody, AuditFilter.ALL, null, 10))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> audit.get(somebody, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> audit.check(somebody)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> audit.export(somebody, AuditFilter.ALL, AuditFormat.CSV, new ByteArrayOutputStream()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatHappensToAnAccountIsOnRecordWithoutAnyPassword() {
        Actor admin = people.administrator();
        people.publish("crm", "agent");
        User made = users.create(admin, NewUser.of(TestUsers.freshLogin(), "王芳", "a first password"));
        administration.change(
                admin,
                made.id(),
                new UserChange("王芳芳", "wang@example.org", false, Language.EN),
                Map.of("crm", Set.of("agent")));
        roles.remove(admin, made.id(), "crm", "agent");
        users.setPassword(admin, made.id(), "a second password");
        users.setActive(admin, made.id(), false);
        users.setActive(admin, made.id(), true);
        logins.login(made.login(), "a second password");
        assertThatThrownBy(() -> logins.login(made.login(), "a third password")).isInstanceOf(Forbidden.class);

        List<AuditEntry> entries = about(made);

        assertThat(entries.reversed())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "user.created",
                        "role.given",
                        "user.changed",
                        "role.taken",
                        "password.set",
                        "user.closed",
                        "user.opened",
                        "login.succeeded",
                        "login.failed");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.before() + entry.after() + entry.name() + entry.subject())
                        .doesNotContain("password"));
        AuditEntry changed = entries.get(6);
        assertThat(changed.login()).isEqualTo(admin.login());
        assertThat(changed.before()).contains("\"name\":\"王芳\"").doesNotContain("email");
        assertThat(changed.after()).contains("\"name\":\"王芳芳\"", "wang@example.org");
    }

    @Test
    void whatWasTypedAsAnUnknownLoginIsNotKept() {
        String typed = "my secret " + System.nanoTime();

        assertThatThrownBy(() -> logins.login(typed, "x")).isInstanceOf(Forbidden.class);

        assertThat(audit.list(Actor.system(), text(typed), null, 10).entries()).isEmpty();
    }

    @Test
    void theWayInAndTheAddressAreKept() {
        String subject = fresh();
        new Origin(Origin.Way.REST, "192.0.2.7", "curl").during(() -> {
            tell(subject, "x");
            return true;
        });
        tell(subject, "x");

        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), null, 10)
                        .entries())
                .extracting(AuditEntry::way, AuditEntry::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Origin.Way.BACKGROUND, null),
                        org.assertj.core.groups.Tuple.tuple(Origin.Way.REST, "192.0.2.7"));
    }

    @Test
    void whatOnlyReadsIsOnRecordToo() {
        String subject = fresh();

        transactions.read(() -> {
            tell(subject, "x");
            return true;
        });

        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), null, 10)
                        .entries())
                .hasSize(1);
    }

    @Test
    void pagesFollowOneAnotherAndEveryFilterHolds() {
        String subject = fresh();
        for (int i = 0; i < 25; i++) {
            tell(subject, "name 名 " + i);
        }
        List<AuditEntry> walked = new ArrayList<>();
        String after = null;
        do {
            AuditPage page = audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), after, 10);
            walked.addAll(page.entries());
            after = page.next();
        } while (after != null);

        assertThat(walked)
                .extracting(AuditEntry::name)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("name 名 24");
        AuditEntry middle = walked.get(12);
        for (AuditFilter fitting : List.of(
                new AuditFilter(middle.at(), null, null, null, null, subject, null),
                new AuditFilter(null, middle.at().plusMillis(1), null, null, null, subject, null),
                new AuditFilter(null, null, "system", null, null, subject, null),
                new AuditFilter(null, null, null, "test.done", null, subject, null),
                new AuditFilter(null, null, null, null, "audit-test", subject, null),
                new AuditFilter(null, null, null, null, null, subject, middle.name()))) {
            // By id: meanwhile it may get its place in the chain.
            assertThat(audit.list(Actor.system(), fitting, null, 100).entries())
                    .as("%s", fitting)
                    .extracting(AuditEntry::id)
                    .contains(middle.id());
        }
        for (AuditFilter other : List.of(
                new AuditFilter(middle.at().plusSeconds(9), null, null, null, null, subject, null),
                new AuditFilter(null, middle.at().minusSeconds(9), null, null, null, subject, null),
                new AuditFilter(null, null, "admin", null, null, subject, null),
                new AuditFilter(null, null, null, "test.undone", null, subject, null),
                new AuditFilter(null, null, null, null, "crm", subject, null),
                new AuditFilter(null, null, null, null, null, subject, "%"))) {
            assertThat(audit.list(Actor.system(), other, null, 100).entries())
                    .as("%s", other)
                    .isEmpty();
        }
        assertThatThrownBy(() -> audit.list(Actor.system(), AuditFilter.ALL, "elsewhere", 10))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theFileRunsNoFormulaAndIsItselfOnRecord() throws Exception {
        String subject = fresh();
        Actor admin = people.administrator();
        tell(subject, "=HYPERLINK(\"http://evil\")");
        var out = new ByteArrayOutputStream();

        long count = audit.export(admin, AuditFilter.ALL.ofSubject(subject), AuditFormat.CSV, out);

        assertThat(count).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofAction("audit.exported"), null, 1)
                        .entries())
                .extracting(AuditEntry::login)
                .containsExactly(admin.login());
    }

    @Test
    void theWorkbookHoldsTheSameAndSaysWhereACellIsTooShort() throws Exception {
        String subject = fresh();
        Actor admin = people.administrator();
        tell(subject, "=HYPERLINK(\"http://evil\")");
        events.publishEvent(Audited.of(Actor.system(), "test.done", "test", subject, "long 长")
                .changed(null, "x".repeat(40_000)));
        var out = new ByteArrayOutputStream();

        long count = audit.export(admin, AuditFilter.ALL.ofSubject(subject), AuditFormat.XLSX, out);

        assertThat(count).isEqualTo(2);
        String sheet = String.join("|", TestWorkbook.sheets(out.toByteArray()).getFirst());
        assertThat(sheet)
                .contains("='=HYPERLINK(\"http://evil\")", "=long 长|", "x".repeat(30_000), "CSV")
                .doesNotContain("x".repeat(32_767));
        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofAction("audit.exported"), null, 1)
                        .entries())
                .extracting(AuditEntry::login)
                .containsExactly(admin.login());
    }

    private List<AuditEntry> about(User user) {
        return audit.list(Actor.system(), AuditFilter.ALL.ofSubject(user.id().toString()), null, 100)
                .entries();
    }

    private void tell(String subject, String name) {
        events.publishEvent(
                Audited.of(Actor.system(), "test.done", "test", subject, name).in("audit-test"));
    }

    private static AuditFilter text(String text) {
        return new AuditFilter(null, null, null, null, null, null, text);
    }

    private static String fresh() {
        return "subject-" + System.nanoTime();
    }
}
