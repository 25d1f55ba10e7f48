package io.formwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class UserAdministrationTest {

    private final UserAdministration administration;
    private final UserService users;
    private final RoleMembers roles;
    private final Actors actors;
    private final TestUsers people;
    private final DepartmentDisplay display;

    UserAdministrationTest(
            UserAdministration administration,
            UserService users,
            RoleMembers roles,
            Actors actors,
            TestUsers people,
            DepartmentDisplay display) {
        this.administration = administration;
        this.users = users;
        this.roles = roles;
        this.actors = actors;
        this.people = people;
        this.display = display;
    }

    @Test
    void anAccountIsMadeWithItsRolesAndChangedWithThem() {
        String login = TestUsers.freshLogin();
        List.of("agent", "lead", "viewer").forEach(role -> people.publish("crm", role));
        people.publish("hr", "clerk");
        User made = administration.create(
                Actor.system(),
                NewUser.of(login, "王芳", null),
                Map.of("crm", Set.of("agent", "lead"), "hr", Set.of("clerk")));
        assertThat(actors.find(made.id()).orElseThrow().rolesIn("crm")).containsExactlyInAnyOrder("agent", "lead");

        User changed = administration.change(
                Actor.system(),
                made.id(),
                new UserChange("王芳芳", "wang@example.org", false, Language.EN),
                Map.of("crm", Set.of("lead", "viewer")));

        assertThat(changed)
                .isEqualTo(
                        new User(made.id(), login, "王芳芳", "wang@example.org", null, false, true, Language.EN, false));
        assertThat(roles.rolesOf(List.of(made.id())))
                .isEqualTo(Map.of(made.id(), Map.of("crm", Set.of("lead", "viewer"), "hr", Set.of("clerk"))));
        assertThat(actors.find(made.id()).orElseThrow().rolesIn("crm")).containsExactlyInAnyOrder("lead", "viewer");
    }

    @Test
    void nothingIsMadeWhenOneOfItIsRefused() {
        String login = TestUsers.freshLogin();
        String tooLong = "x".repeat(41);

        assertThatThrownBy(() -> administration.create(
                        Actor.system(), NewUser.of(login, "李雷", null), Map.of("crm", Set.of(tooLong))))
                .isNotNull();
        assertThat(users.findByLogin(login)).isEmpty();

        User made = administration.create(Actor.system(), NewUser.of(login, "李雷", null), Map.of());
        assertThatThrownBy(() -> administration.change(
                        Actor.system(),
                        made.id(),
                        new UserChange(" ", "nowhere", false, Language.ZH),
                        Map.of("crm", Set.of("agent"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("pointer")
                                .containsExactly("/name", "/email"));
        assertThat(roles.rolesOf(made.id())).isEmpty();
    }

    @Test
    void closedAccountsAreListedTooPageByPageAndWildcardsMeanThemselves() {
        String department = "部门" + TestUsers.freshLogin();
        for (String name : List.of("丙", "甲", "乙")) {
            User made = users.create(Actor.system(), NewUser.of(TestUsers.freshLogin(), name, null));
            display.show(List.of(made.id()), department);
        }
        User closed = administration
                .list(Actor.system(), UserQuery.of(department), 0, 1)
                .getFirst();
        users.setActive(Actor.system(), closed.id(), false);

        List<User> all = administration.list(Actor.system(), UserQuery.of(department), 0, 10);

        assertThat(all).hasSize(3).extracting(User::active).containsExactly(false, true, true);
        assertThat(administration.count(Actor.system(), UserQuery.of(department)))
                .isEqualTo(3);
        assertThat(administration.list(Actor.system(), UserQuery.of(department), 1, 1))
                .containsExactly(all.get(1));
        assertThat(administration.count(Actor.system(), UserQuery.of("%" + department)))
                .isZero();
    }

    @Test
    void onlyAdministratorsMayAndNobodyTakesTheRightFromHimself() {
        Actor nobody = people.somebody();
        User admin = users.create(
                Actor.system(), NewUser.of(TestUsers.freshLogin(), "管理员", null).asAdmin());
        Actor asAdmin = actors.find(admin.id()).orElseThrow();
        var ordinary = new UserChange("管理员", null, false, Language.ZH);

        assertThatThrownBy(() -> administration.list(nobody, UserQuery.of(""), 0, 10))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.count(nobody, UserQuery.of(""))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.create(nobody, NewUser.of("x", "x", null), Map.of()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.change(nobody, nobody.id(), ordinary, Map.of("crm", Set.of("lead"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.change(asAdmin, admin.id(), ordinary, Map.of()))
                .isInstanceOf(Conflict.class);

        administration.change(Actor.system(), admin.id(), ordinary, Map.of());
        assertThat(actors.find(admin.id()).orElseThrow().admin()).isFalse();
    }
}
