package io.formwork.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Circle;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.time.LocalClock;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales with its east, and in that Shanghai; beside it service. */
@MicronautTest(startApplication = false, transactional = false)
class StandingTest {

    private static final Actor ADMIN = Actor.system();

    private final DepartmentService departments;
    private final MembershipService memberships;
    private final MainDepartments mains;
    private final ManagerLine managers;
    private final GroupService groups;
    private final UserService users;
    private final Actors actors;
    private final TestUsers people;
    private final TestClock clock;
    private final LocalClock calendar;

    private DepartmentId sales;
    private DepartmentId east;
    private DepartmentId shanghai;
    private DepartmentId service;

    @SuppressWarnings({"NullAway.Init", "checkstyle:ParameterNumber"}) // the departments are made before each test
    StandingTest(
            DepartmentService departments,
            MembershipService memberships,
            MainDepartments mains,
            ManagerLine managers,
            GroupService groups,
            Accounts accounts,
            Calendar calendar) {
        this.departments = departments;
        this.memberships = memberships;
        this.mains = mains;
        this.managers = managers;
        this.groups = groups;
        this.users = accounts.users();
        this.actors = accounts.actors();
        this.people = accounts.people();
        this.clock = calendar.clock();
        this.calendar = calendar.local();
    }

    @jakarta.inject.Singleton
    record Accounts(UserService users, Actors actors, TestUsers people) {}

    @jakarta.inject.Singleton
    record Calendar(TestClock clock, LocalClock local) {}

    @BeforeEach
    void organise() {
        sales = make(DepartmentId.ROOT, "销售" + UUID.randomUUID());
        east = make(sales, "华东");
        shanghai = make(east, "上海");
        service = make(DepartmentId.ROOT, "服务" + UUID.randomUUID());
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void somebodyBelongsToSeveralDepartmentsOfWhichOneIsTheMainOne() {
        Actor li = people.somebody();
        memberships.set(
                ADMIN,
                li.id(),
                List.of(Membership.also(service), Membership.main(east).as("销售代表")));

        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(east), text(service));
        assertThat(circle(li, Circle.DEPARTMENT_TREE))
                .containsExactlyInAnyOrder(text(east), text(shanghai), text(service));
        assertThat(users.get(li.id()).department()).isEqualTo("华东");
        assertThat(memberships.of(li, li.id()))
                .containsExactly(Membership.main(east).as("销售代表"), Membership.also(service));
        assertThat(memberships.positions(ADMIN)).contains("销售代表");
    }

    @Test
    void whoLeadsADepartmentStandsInItAndBelowAndHasItsPeopleAsTeam() {
        Actor head = people.somebody();
        Actor deputy = people.somebody();
        Actor clerk = in(shanghai);
        Actor other = in(service);
        departments.change(ADMIN, sales, departments.get(ADMIN, sales).draft().ledBy(head.id(), deputy.id()));

        for (Actor leader : List.of(head, deputy)) {
            assertThat(circle(leader, Circle.DEPARTMENTS)).isEmpty();
            assertThat(circle(leader, Circle.DEPARTMENT_TREE))
                    .containsExactlyInAnyOrder(text(sales), text(east), text(shanghai));
            assertThat(circle(leader, Circle.TEAM))
                    .containsExactlyInAnyOrder(text(leader.id()), text(clerk.id()))
                    .doesNotContain(text(other.id()));
        }
        assertThat(circle(clerk, Circle.TEAM)).containsExactly(text(clerk.id()));
    }

    @Test
    void aMembershipCountsOnItsDaysOnly() {
        Actor li = people.somebody();
        LocalDate today = calendar.today();
        memberships.set(
                ADMIN,
                li.id(),
                List.of(
                        Membership.main(east).between(null, today.plusDays(9)),
                        Membership.main(service).between(today.plusDays(10), null)));
        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(east));

        clock.advance(Duration.ofDays(9));
        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(east));
        clock.advance(Duration.ofDays(1));
        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(service));
        assertThat(users.get(li.id()).department()).isEqualTo("华东");
        mains.followTheCalendar();
        assertThat(users.get(li.id()).department())
                .isEqualTo(departments.get(ADMIN, service).name());
    }

    @Test
    void aChangeShowsAtOnce() {
        Actor li = in(east);
        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(east));

        memberships.set(ADMIN, li.id(), List.of(Membership.main(service)));
        assertThat(circle(li, Circle.DEPARTMENTS)).containsExactly(text(service));

        departments.change(ADMIN, service, DepartmentDraft.named("售后" + service));
        assertThat(users.get(li.id()).department()).isEqualTo("售后" + service);
        departments.move(ADMIN, shanghai, service, null);
        assertThat(circle(li, Circle.DEPARTMENT_TREE)).containsExactlyInAnyOrder(text(service), text(shanghai));
    }

    @Test
    void twoMainDepartmentsOnOneDayAreRefused() {
        Actor li = people.somebody();
        LocalDate today = calendar.today();

        assertThatThrownBy(
                        () -> memberships.set(ADMIN, li.id(), List.of(Membership.main(east), Membership.main(service))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> memberships.set(ADMIN, li.id(), List.of(Membership.main(east), Membership.also(east))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> memberships.set(
                        ADMIN, li.id(), List.of(Membership.main(east).between(today, today.minusDays(1)))))
                .isInstanceOf(Invalid.class);
        assertThat(memberships.of(ADMIN, li.id())).isEmpty();
    }

    @Test
    void somebodyAnswersToTheNamedManagerElseToTheNextHeadAbove() {
        Actor head = in(sales);
        Actor lead = in(east);
        Actor clerk = in(shanghai);
        Actor mentor = people.somebody();
        lead(sales, head);
        lead(east, lead);

        assertThat(managers.managerOf(clerk.id(), 1)).contains(lead.id());
        assertThat(managers.managerOf(clerk.id(), 2)).contains(head.id());
        assertThat(managers.managerOf(lead.id(), 1)).contains(head.id());
        managers.name(ADMIN, clerk.id(), mentor.id());
        assertThat(managers.managerOf(clerk.id(), 1)).contains(mentor.id());
        users.setActive(ADMIN, mentor.id(), false);
        assertThat(managers.managerOf(clerk.id(), 1)).contains(lead.id());
        assertThat(managers.headOf(shanghai)).contains(lead.id());
    }

    @Test
    void nobodyAnswersToHimselfByWhicheverWay() {
        Actor one = people.somebody();
        Actor two = people.somebody();
        managers.name(ADMIN, one.id(), two.id());

        assertThatThrownBy(() -> managers.name(ADMIN, two.id(), one.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> managers.name(ADMIN, one.id(), one.id())).isInstanceOf(Conflict.class);
        assertThat(managers.named(ADMIN, one.id())).contains(two.id());
        lead(service, two);
        memberships.set(ADMIN, two.id(), List.of(Membership.main(service)));
        assertThat(managers.managerOf(two.id(), 1)).isNotEqualTo(java.util.Optional.of(two.id()));
    }

    @Test
    void aGroupHoldsPeopleAcrossDepartments() {
        Actor li = in(east);
        PersonGroup experts = groups.create(ADMIN, "专家" + UUID.randomUUID());
        groups.setMembers(ADMIN, experts.id(), Set.of(li.id()));

        assertThat(circle(li, Circle.GROUPS)).containsExactly(experts.id().toString());
        assertThat(groups.findByName(experts.name())).contains(new PersonGroup(experts.id(), experts.name(), 1));
        assertThatThrownBy(() -> groups.create(ADMIN, experts.name())).isInstanceOf(Invalid.class);
        groups.delete(ADMIN, experts.id());
        assertThat(circle(li, Circle.GROUPS)).isEmpty();
    }

    @Test
    void peopleOfADepartmentAreListedWithThoseBelow() {
        Actor one = in(east);
        Actor two = in(shanghai);

        assertThat(memberships.members(ADMIN, new MemberQuery(east, false, ""), 0, 10))
                .extracting("id")
                .containsExactly(one.id());
        assertThat(memberships.members(ADMIN, new MemberQuery(sales, true, ""), 0, 10))
                .extracting("id")
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(memberships.count(ADMIN, new MemberQuery(sales, true, two.login())))
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsListAndPlacePeople() {
        Actor somebody = people.somebody();
        Actor other = people.somebody();

        assertThatThrownBy(() -> memberships.set(somebody, somebody.id(), List.of(Membership.main(east))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> memberships.of(somebody, other.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> memberships.members(somebody, new MemberQuery(east, true, ""), 0, 10))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> managers.name(somebody, somebody.id(), other.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.create(somebody, "x")).isInstanceOf(Forbidden.class);
    }

    private Actor in(DepartmentId department) {
        Actor somebody = people.somebody();
        memberships.set(ADMIN, somebody.id(), List.of(Membership.main(department)));
        return somebody;
    }

    private void lead(DepartmentId department, Actor head) {
        departments.change(
                ADMIN, department, departments.get(ADMIN, department).draft().ledBy(head.id()));
    }

    private Set<String> circle(Actor actor, Circle circle) {
        return actors.find(actor.id()).orElseThrow().standing().ids(circle);
    }

    private DepartmentId make(DepartmentId parent, String name) {
        return departments.create(ADMIN, parent, DepartmentDraft.named(name)).id();
    }

    private static String text(DepartmentId id) {
        return id.toString();
    }

    private static String text(UserId id) {
        return id.toString();
    }
}
