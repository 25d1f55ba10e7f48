package io.formwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class UserServiceTest {

    private final UserService users;
    private final RoleMembers roles;
    private final Actors actors;
    private final TestUsers people;
    private final DepartmentDisplay display;

    UserServiceTest(UserService users, RoleMembers roles, Actors actors, TestUsers people, DepartmentDisplay display) {
        this.users = users;
        this.roles = roles;
        this.actors = actors;
        this.people = people;
        this.display = display;
    }

    @Test
    void theFirstAdministratorIsThereFromTheStart() {
        assertThat(users.findByLogin("admin"))
                .hasValueSatisfying(admin -> assertThat(admin.admin()).isTrue());
    }

    @Test
    void aNewUserIsFoundByIdLoginNameAndDepartment() {
        String login = TestUsers.freshLogin();
        var made = users.create(Actor.system(), NewUser.of(login, "李娜😀", null));
        display.show(List.of(made.id()), "部门" + login);
        var created = users.get(made.id());

        assertThat(users.get(created.id())).isEqualTo(created);
        assertThat(users.findByLogin(login)).contains(created);
        assertThat(users.search(Actor.system(), login.substring(5), 10)).contains(created);
        assertThat(users.search(Actor.system(), "部门" + login, 10)).containsExactly(created);
        assertThat(users.names(List.of(created.id(), new UserId(7)))).isEqualTo(Map.of(created.id(), "李娜😀"));
    }

    @Test
    void searchTakesWildcardsLiterally() {
        assertThat(users.search(Actor.system(), "%", 10)).isEmpty();
    }

    @Test
    void aLoginBelongsToOnePerson() {
        var first = people.somebody();

        assertThatThrownBy(() -> users.create(Actor.system(), NewUser.of(first.login(), "Other", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsWrongWithANewUserIsSaidAtItsPlace() {
        var wrong = new NewUser("a b", " ", "nowhere", null, false, Language.ZH);

        assertThatThrownBy(() -> users.create(Actor.system(), wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(Invalid::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::pointer)
                .containsExactly("/login", "/name", "/email");
    }

    @Test
    void onlyAdministratorsCreateAndCloseAccounts() {
        var somebody = people.somebody();
        var other = people.somebody();

        assertThatThrownBy(() -> users.create(somebody, NewUser.of("x", "X", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.setActive(somebody, other.id(), false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.setPassword(somebody, other.id(), "another password"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> roles.add(somebody, somebody.id(), "care", "lead"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void administratorsCannotLockThemselvesOut() {
        var admin = people.administrator();

        assertThatThrownBy(() -> users.setActive(admin, admin.id(), false)).isInstanceOf(Conflict.class);
    }

    @Test
    void aClosedAccountActsNoMoreAndIsOfferedToNobody() {
        var somebody = people.inRole("care", "lead");

        users.setActive(Actor.system(), somebody.id(), false);

        assertThat(actors.find(somebody.id())).isEmpty();
        assertThat(users.search(Actor.system(), somebody.login(), 10)).isEmpty();
        assertThat(roles.membersOf("care", "lead")).extracting(User::id).doesNotContain(somebody.id());
    }

    @Test
    void rolesShowAtOnceInTheActor() {
        var somebody = people.somebody();
        assertThat(actors.find(somebody.id()).orElseThrow().roles()).isEmpty();

        people.publish("care", "lead");
        people.publish("sales", "agent");
        roles.add(Actor.system(), somebody.id(), "care", "lead");
        roles.add(Actor.system(), somebody.id(), "care", "lead");
        roles.add(Actor.system(), somebody.id(), "sales", "agent");

        assertThat(actors.find(somebody.id()).orElseThrow().roles())
                .isEqualTo(Map.of("care", Set.of("lead"), "sales", Set.of("agent")));
        assertThat(roles.membersOf("care", "lead")).extracting(User::id).contains(somebody.id());

        roles.remove(Actor.system(), somebody.id(), "care", "lead");

        assertThat(roles.rolesOf(somebody.id())).isEqualTo(Map.of("sales", Set.of("agent")));
        assertThat(actors.find(somebody.id()).orElseThrow().rolesIn("care")).isEmpty();
    }

    @Test
    void aRoleThatIsNotPublishedIsNotGiven() {
        var somebody = people.somebody();

        assertThatThrownBy(() -> roles.add(Actor.system(), somebody.id(), "care", "nobody-published-this"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("identity.role.unknown");
        assertThat(roles.rolesOf(somebody.id())).isEmpty();
    }

    @Test
    void aRoleIsNotGivenToNobody() {
        assertThatThrownBy(() -> roles.add(Actor.system(), new UserId(7), "care", "lead"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theLanguageIsKept() {
        var somebody = people.somebody();

        users.setLanguage(somebody, Language.ZH);

        assertThat(actors.find(somebody.id()).orElseThrow().language()).isEqualTo(Language.ZH);
    }
}
