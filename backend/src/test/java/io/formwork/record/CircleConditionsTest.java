package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Circle;
import io.formwork.identity.TestUsers;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Conditions that depend on where somebody stands: the database and the memory must not tell different things. */
@MicronautTest(startApplication = false, transactional = false)
class CircleConditionsTest {

    private static final Actor ADMIN = Actor.system();
    /** More than are written out as ids. */
    private static final int MANY = 105;

    private static final List<String> LEAVES = List.of(
            "{'field':'unit','op':'in','value':{'current':'departments'}}",
            "{'field':'unit','op':'notIn','value':{'current':'departments'}}",
            "{'field':'unit','op':'in','value':{'current':'department-tree'}}",
            "{'field':'unit','op':'notIn','value':{'current':'department-tree'}}",
            "{'field':'owner','op':'in','value':{'current':'team'}}",
            "{'field':'owner','op':'notIn','value':{'current':'team'}}",
            "{'field':'$createdBy','op':'in','value':{'current':'team'}}",
            "{'field':'owner','op':'eq','value':{'current':'user'}}",
            "{'field':'unit','op':'empty'}");

    private final TestForms forms;
    private final RecordService records;
    private final RecordContexts contexts;
    private final DepartmentService departments;
    private final MembershipService memberships;
    private final Actors actors;
    private final TestUsers people;

    CircleConditionsTest(
            TestForms forms,
            RecordService records,
            RecordContexts contexts,
            DepartmentService departments,
            MembershipService memberships,
            Actors actors,
            TestUsers people) {
        this.forms = forms;
        this.records = records;
        this.contexts = contexts;
        this.departments = departments;
        this.memberships = memberships;
        this.actors = actors;
        this.people = people;
    }

    @Test
    void everyoneFindsTheSameInMemoryAndInTheDatabase() {
        DepartmentId sales = make(DepartmentId.ROOT, "销售" + UUID.randomUUID());
        DepartmentId east = make(sales, "华东");
        DepartmentId service = make(DepartmentId.ROOT, "服务" + UUID.randomUUID());
        Actor clerk = in(east);
        Actor head = people.administrator();
        Actor other = in(service);
        Actor nowhere = people.administrator();
        departments.change(
                ADMIN, sales, DepartmentDraft.named("销售" + UUID.randomUUID()).ledBy(head.id()));
        FormBuilder builder = aForm().with("unit", "department").with("owner", "member");
        FormKey form = forms.published(builder);
        rows(form, List.of(sales, east, service), List.of(clerk, head, other));
        List<FormRecord> all =
                records.list(ADMIN, RecordQuery.first(form, 1000)).records();
        var random = new Random(20_261_123);

        for (int i = 0; i < 300; i++) {
            Condition condition = condition(random, 2);
            for (Actor stale : List.of(clerk, head, other, nowhere)) {
                Actor actor = actors.find(stale.id()).orElseThrow();
                var predicate = new ConditionPredicate(builder.definition(), contexts.of(actor));
                List<RecordId> expected = all.stream()
                        .filter(record -> predicate.test(condition, record.allValues()))
                        .map(FormRecord::id)
                        .toList();
                assertThat(found(actor, form, condition))
                        .as(Json.write(condition.toJson()))
                        .isEqualTo(expected);
            }
            assertThat(Condition.parse(condition.toJson()).toJson()).isEqualTo(condition.toJson());
        }
    }

    /** @param scattered whether others were made in between, so that the circle is many ranges instead of two */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void largeCirclesHoldTheSameByEveryWayOfAsking(boolean scattered) {
        DepartmentId sales = make(DepartmentId.ROOT, "销售" + UUID.randomUUID());
        DepartmentId service = make(DepartmentId.ROOT, "服务" + UUID.randomUUID());
        List<DepartmentId> teams = new ArrayList<>(List.of(make(sales, "小组")));
        DepartmentId gone = make(sales, "解散");
        for (int i = 1; i < MANY; i++) {
            if (scattered) {
                make(service, "旁边" + i);
            }
            teams.add(make(sales, "小组" + i));
        }
        Actor clerk = in(teams.getFirst());
        Actor other = in(service);
        teams.stream().skip(1).forEach(this::in);
        Actor head = people.administrator();
        Actor chief = people.administrator();
        lead(sales, head);
        lead(DepartmentId.ROOT, chief);
        FormBuilder builder = aForm().with("unit", "department").with("owner", "member");
        FormKey form = forms.published(builder);
        rows(form, List.of(sales, teams.getFirst(), teams.getLast(), service, gone), List.of(clerk, head, other));
        departments.delete(ADMIN, gone);
        List<FormRecord> all =
                records.list(ADMIN, RecordQuery.first(form, 1000)).records();

        for (String leaf : LEAVES) {
            for (Actor stale : List.of(clerk, head, chief, other)) {
                Actor actor = actors.find(stale.id()).orElseThrow();
                Condition condition = parse(leaf);
                var predicate = new ConditionPredicate(builder.definition(), contexts.of(actor));
                List<RecordId> expected = all.stream()
                        .filter(record -> predicate.test(condition, record.allValues()))
                        .map(FormRecord::id)
                        .toList();
                assertThat(found(actor, form, condition)).as(leaf).isEqualTo(expected);
                assertThat(records.countExactly(actor, form, condition).value())
                        .as("Counted: " + leaf)
                        .isEqualTo(expected.size());
            }
        }
        assertThat(actors.find(chief.id()).orElseThrow().standing().fewerOutside(Circle.DEPARTMENT_TREE))
                .as("Who leads everything leaves out what is gone, rather than naming all")
                .hasValueSatisfying(outside -> assertThat(outside).contains(gone.toString()));
        assertThat(actors.find(head.id()).orElseThrow().standing().ranges(Circle.DEPARTMENT_TREE))
                .hasValueSatisfying(ranges -> assertThat(ranges).hasSize(scattered ? MANY + 1 : 3));
        lead(DepartmentId.ROOT, null);
    }

    private void lead(DepartmentId department, @Nullable Actor head) {
        Department now = departments.get(ADMIN, department);
        departments.change(
                ADMIN,
                department,
                new DepartmentDraft(
                        now.name(), now.englishName(), now.code(), head == null ? null : head.id(), List.of()));
    }

    @Test
    void theTreeOfWhoLeadsHoldsEverythingBelowAndNothingBeside() {
        DepartmentId sales = make(DepartmentId.ROOT, "销售" + UUID.randomUUID());
        DepartmentId east = make(sales, "华东");
        DepartmentId service = make(DepartmentId.ROOT, "服务" + UUID.randomUUID());
        Actor head = people.administrator();
        departments.change(
                ADMIN, sales, DepartmentDraft.named("销售" + UUID.randomUUID()).ledBy(head.id()));
        FormKey form = forms.published(aForm().with("unit", "department").with("owner", "member"));
        RecordId inSales = create(form, sales);
        RecordId inEast = create(form, east);
        create(form, service);
        Condition tree = parse(LEAVES.get(2));
        Actor leader = actors.find(head.id()).orElseThrow();

        assertThat(found(leader, form, tree)).containsExactlyInAnyOrder(inSales, inEast);
        assertThat(found(actors.find(people.administrator().id()).orElseThrow(), form, tree))
                .isEmpty();
    }

    @Test
    void aCircleOfAnotherKindOrWithAnotherOperatorIsRefused() {
        FormKey form = forms.published(aForm().with("unit", "department").with("owner", "member"));

        for (String unfit : List.of(
                "{'field':'unit','op':'in','value':{'current':'team'}}",
                "{'field':'owner','op':'in','value':{'current':'departments'}}",
                "{'field':'unit','op':'eq','value':{'current':'departments'}}",
                "{'field':'unit','op':'in','value':[{'current':'departments'}]}")) {
            assertThatThrownBy(() -> found(ADMIN, form, parse(unfit))).as(unfit).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> parse("{'field':'unit','op':'in','value':{'current':'everybody'}}"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aDepartmentMustExistAndIsTheOwnOneWhereThatIsTheDefault() {
        DepartmentId east = make(DepartmentId.ROOT, "华东" + UUID.randomUUID());
        Actor clerk = actors.find(in(east).id()).orElseThrow();
        FormBuilder builder = aForm().with(
                        "unit",
                        "department",
                        schema -> ((ObjectNode) schema.path(FormField.EXTRAS))
                                .putObject("default")
                                .put("current", "departments"));
        FormKey form = forms.published(builder);

        assertThat(records.create(clerk, form, Map.of(), Cause.USER).value("unit"))
                .isEqualTo(east.toString());
        assertThatThrownBy(() -> records.create(clerk, form, Map.of("unit", "7"), Cause.USER))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("pointer", "rule")
                                .containsExactly(org.assertj.core.api.Assertions.tuple("/unit", "department")));
    }

    private void rows(FormKey form, List<DepartmentId> units, List<Actor> owners) {
        List<Map<String, Object>> rows = new ArrayList<>();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Map<String, Object> row = new HashMap<>();
            if (random.nextInt(4) > 0) {
                row.put("unit", units.get(random.nextInt(units.size())).toString());
            }
            if (random.nextInt(4) > 0) {
                row.put("owner", owners.get(random.nextInt(owners.size())).id().toString());
            }
            rows.add(row);
        }
        records.createAll(owners.get(1), form, rows, Cause.REST);
    }

    private static Condition condition(Random random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(5)) {
            case 0 -> new Condition.And(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            case 1 -> new Condition.Or(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            case 2 -> new Condition.Not(condition(random, depth - 1));
            default -> parse(LEAVES.get(random.nextInt(LEAVES.size())));
        };
    }

    private List<RecordId> found(Actor actor, FormKey form, Condition condition) {
        return records.list(actor, RecordQuery.first(form, 1000).where(condition)).records().stream()
                .map(FormRecord::id)
                .toList();
    }

    private RecordId create(FormKey form, DepartmentId unit) {
        return records.create(ADMIN, form, Map.of("unit", unit.toString()), Cause.USER)
                .id();
    }

    /** Administrators, so that no role narrows what is found. */
    private Actor in(DepartmentId department) {
        Actor somebody = people.administrator();
        memberships.set(ADMIN, somebody.id(), List.of(Membership.main(department)));
        return somebody;
    }

    private DepartmentId make(DepartmentId parent, String name) {
        return departments.create(ADMIN, parent, DepartmentDraft.named(name)).id();
    }

    private static Condition parse(String json) {
        return Condition.parse(Json.parse(json.replace('\'', '"')));
    }
}
