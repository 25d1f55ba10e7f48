package io.formwork.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class DepartmentServiceTest {

    private static final Actor ADMIN = Actor.system();

    private final DepartmentService departments;
    private final DepartmentPaths paths;
    private final MembershipService memberships;
    private final TestUsers people;
    private final TestAudit audit;

    DepartmentServiceTest(
            DepartmentService departments,
            DepartmentPaths paths,
            MembershipService memberships,
            TestUsers people,
            TestAudit audit) {
        this.departments = departments;
        this.paths = paths;
        this.memberships = memberships;
        this.people = people;
        this.audit = audit;
    }

    @Test
    void aDepartmentIsFoundByIdNameCodeAndPath() {
        String word = fresh();
        Department sales = make(DepartmentId.ROOT, "销售" + word);
        var draft = new DepartmentDraft("华东" + word, "East " + word, "C" + word, null, List.of());
        Department east = departments.create(ADMIN, sales.id(), draft);

        assertThat(departments.get(ADMIN, east.id())).isEqualTo(east);
        assertThat(departments.search(ADMIN, "East " + word, 0, 10)).containsExactly(east);
        assertThat(departments.search(ADMIN, "C" + word, 0, 10)).containsExactly(east);
        assertThat(departments.search(ADMIN, word, 0, 10)).containsExactlyInAnyOrder(sales, east);
        assertThat(departments.search(ADMIN, "%" + word, 0, 10)).isEmpty();
        assertThat(paths.find(ADMIN, "销售" + word + " / 华东" + word)).contains(east.id());
        assertThat(paths.find(ADMIN, "华东" + word)).isEmpty();
        assertThat(paths.findByName(ADMIN, "华东" + word)).contains(east.id());
        assertThat(departments.trails(ADMIN, List.of(east))).isEqualTo(Map.of(east.id(), "销售" + word + " / 华东" + word));
        assertThat(departments.names(List.of(east.id(), new DepartmentId(7)), Language.EN))
                .isEqualTo(Map.of(east.id(), "East " + word));
    }

    @Test
    void aMoveTakesEverythingBelowAlong() {
        Department sales = make(DepartmentId.ROOT, "销售" + fresh());
        Department service = make(DepartmentId.ROOT, "服务" + fresh());
        Department east = make(sales.id(), "华东");
        Department shanghai = make(east.id(), "上海");
        Department west = make(sales.id(), "西部");

        departments.move(ADMIN, east.id(), service.id(), null);

        assertThat(departments.get(ADMIN, shanghai.id()).path())
                .isEqualTo("/1/%s/%s/%s/".formatted(service.id(), east.id(), shanghai.id()));
        assertThat(departments.get(ADMIN, shanghai.id()).parent()).isEqualTo(east.id());
        assertThat(departments.get(ADMIN, west.id())).isEqualTo(west);
        assertThat(departments.children(ADMIN, sales.id())).containsExactly(west);
        assertThat(departments.parents(ADMIN, List.of(sales.id(), service.id(), shanghai.id())))
                .isEqualTo(Set.of(sales.id(), service.id()));
    }

    @Test
    void aDepartmentComesBeforeTheSiblingItWasPutBefore() {
        DepartmentId top = make(DepartmentId.ROOT, "总部" + fresh()).id();
        DepartmentId one = make(top, "一").id();
        DepartmentId two = make(top, "二").id();
        DepartmentId three = make(top, "三").id();

        departments.move(ADMIN, three, top, two);

        assertThat(departments.children(ADMIN, top)).extracting(Department::id).containsExactly(one, three, two);
    }

    @Test
    void nothingIsMovedBelowItself() {
        Department sales = make(DepartmentId.ROOT, "销售" + fresh());
        Department east = make(sales.id(), "华东");

        assertThatThrownBy(() -> departments.move(ADMIN, sales.id(), east.id(), null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> departments.move(ADMIN, sales.id(), sales.id(), null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> departments.move(ADMIN, DepartmentId.ROOT, east.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(departments.get(ADMIN, east.id())).isEqualTo(east);
    }

    @Test
    void oneWithPeopleOrDepartmentsBelowIsNotDeleted() {
        Department sales = make(DepartmentId.ROOT, "销售" + fresh());
        Department east = make(sales.id(), "华东");
        Actor somebody = people.somebody();
        memberships.set(ADMIN, somebody.id(), List.of(Membership.main(east.id())));

        assertThatThrownBy(() -> departments.delete(ADMIN, sales.id()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("organisation.delete.children"));
        assertThatThrownBy(() -> departments.delete(ADMIN, east.id()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("organisation.delete.people"));
        assertThatThrownBy(() -> departments.delete(ADMIN, DepartmentId.ROOT)).isInstanceOf(Conflict.class);

        memberships.set(ADMIN, somebody.id(), List.of());
        departments.delete(ADMIN, east.id());
        departments.delete(ADMIN, sales.id());
        assertThat(departments.find(ADMIN, sales.id())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        Department sales = make(DepartmentId.ROOT, "销售" + fresh());
        make(sales.id(), "华东");
        Actor head = people.somebody();

        assertThatThrownBy(() -> make(sales.id(), "华东"))
                .isInstanceOfSatisfying(Invalid.class, DepartmentServiceTest::atName);
        assertThatThrownBy(() -> make(sales.id(), "华东/上海"))
                .isInstanceOfSatisfying(Invalid.class, DepartmentServiceTest::atName);
        assertThatThrownBy(() -> make(sales.id(), " "))
                .isInstanceOfSatisfying(Invalid.class, DepartmentServiceTest::atName);
        assertThatThrownBy(() -> departments.change(
                        ADMIN, sales.id(), DepartmentDraft.named("x").ledBy(head.id(), head.id())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> make(new DepartmentId(7), "孤儿")).isInstanceOf(NotFound.class);
    }

    private static void atName(Invalid invalid) {
        assertThat(invalid.violations()).extracting("pointer").containsExactly("/name");
    }

    @Test
    void onlyAdministratorsChangeTheTreeAndVisitorsDoNotSeeIt() {
        Actor somebody = people.somebody();
        Department sales = make(DepartmentId.ROOT, "销售" + fresh());
        Actor visitor = Actor.visitor(Language.ZH);

        assertThatThrownBy(() -> departments.create(somebody, sales.id(), DepartmentDraft.named("x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> departments.change(somebody, sales.id(), DepartmentDraft.named("x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> departments.move(somebody, sales.id(), DepartmentId.ROOT, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> departments.delete(somebody, sales.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> departments.search(visitor, "", 0, 10)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> departments.find(visitor, sales.id())).isInstanceOf(Forbidden.class);
        assertThat(departments.find(somebody, sales.id())).contains(sales);
    }

    @Test
    void everyChangeStaysOnRecordWithWhatItWasBefore() {
        Actor admin = people.administrator();
        Department sales = departments.create(admin, DepartmentId.ROOT, DepartmentDraft.named("销售" + fresh()));
        departments.change(admin, sales.id(), DepartmentDraft.named("市场" + fresh()));
        Department service = departments.create(admin, DepartmentId.ROOT, DepartmentDraft.named("服务" + fresh()));
        departments.move(admin, sales.id(), service.id(), null);
        departments.delete(admin, sales.id());

        assertThat(audit.of(sales.id().toString()))
                .extracting("action")
                .containsExactly("department.created", "department.changed", "department.moved", "department.deleted");
        assertThat(audit.of(sales.id().toString()).get(1))
                .satisfies(event -> assertThat(event.before()).contains(sales.name()))
                .satisfies(event -> assertThat(event.after()).contains("市场"));
    }

    private Department make(DepartmentId parent, String name) {
        return departments.create(ADMIN, parent, DepartmentDraft.named(name));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
