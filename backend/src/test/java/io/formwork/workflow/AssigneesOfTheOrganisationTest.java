package io.formwork.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupId;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales is led by one person; in its east another one works. */
@MicronautTest(transactional = false)
class AssigneesOfTheOrganisationTest {

    private static final Actor ADMIN = Actor.system();

    @Inject
    RecordService records;

    @Inject
    TaskService tasks;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows workflows;

    @Inject
    TestUsers people;

    @Inject
    UserService users;

    @Inject
    DepartmentService departments;

    @Inject
    MembershipService memberships;

    @Inject
    GroupService groups;

    @Inject
    ManagerLine managers;

    private Actor head;
    private Actor worker;
    private DepartmentId sales;
    private DepartmentId east;
    private FormKey form;

    @BeforeEach
    void organise() {
        head = people.somebody();
        worker = people.somebody();
        sales = departments
                .create(
                        ADMIN,
                        DepartmentId.ROOT,
                        DepartmentDraft.named("S" + UUID.randomUUID()).ledBy(head.id()))
                .id();
        east = departments.create(ADMIN, sales, DepartmentDraft.named("East")).id();
        memberships.set(ADMIN, worker.id(), List.of(Membership.main(east)));
        form = forms.published(
                aForm().with("text", "text").with("where", "department").with("owner", "member"));
    }

    @Test
    void theHeadOfTheDepartmentThatTheRecordNames() {
        long task = taskOf(head, "{'type':'head','head':'where'}", Map.of("where", sales.toString()));

        assertThat(tasks.get(head, task).fallback()).isFalse();
    }

    @Test
    void aDepartmentWithoutAHeadIsLedByTheOneAboveIt() {
        taskOf(head, "{'type':'head','head':'where'}", Map.of("where", east.toString()));
    }

    @Test
    void theHeadOfWhoeverTheRecordNames() {
        taskOf(
                head,
                "{'type':'head','head':'owner'}",
                Map.of("owner", worker.id().toString()));
    }

    @Test
    void theHeadOfWhoeverMadeTheRecord() {
        workflow("{'type':'head','head':'$createdBy'}");
        Actor maker = people.administrator();
        memberships.set(ADMIN, maker.id(), List.of(Membership.main(east)));

        records.create(maker, form, Map.of("text", "x"), Cause.USER);

        assertThat(mine(head)).hasSize(1);
    }

    @Test
    void theManagerWhoWasNamedComesBeforeTheHead() {
        Actor manager = people.somebody();
        managers.name(ADMIN, worker.id(), manager.id());

        taskOf(
                manager,
                "{'type':'manager','manager':'owner'}",
                Map.of("owner", worker.id().toString()));

        assertThat(mine(head)).isEmpty();
    }

    @Test
    void thePeopleOfADepartmentAndOfAllBelowIt() {
        Actor other = people.somebody();
        memberships.set(ADMIN, other.id(), List.of(Membership.main(sales)));

        long task = taskOf(worker, "{'type':'department','department':'" + sales + "'}", Map.of());

        assertThat(mine(other)).containsExactly(task);
    }

    @Test
    void aGroupAsItIsWhenTheTaskArises() {
        GroupId group = group(worker.id());
        workflow("{'type':'group','group':'" + group + "'}");
        groups.setMembers(ADMIN, group, Set.of(head.id()));

        create(Map.of());

        assertThat(mine(worker)).isEmpty();
        assertThat(mine(head)).hasSize(1);
    }

    @Test
    void whereNobodyIsFoundTheAdministratorsGetItAndAreTold() {
        Actor administrator = people.administrator();
        Actor leaver = people.somebody();
        GroupId group = group(leaver.id());
        workflow("{'type':'group','group':'" + group + "'},{'type':'manager','manager':'owner'}");
        users.setActive(ADMIN, leaver.id(), false);
        groups.delete(ADMIN, group);

        create(Map.of());

        long task = mine(administrator).getFirst();
        assertThat(tasks.get(administrator, task).form().key()).isEqualTo(form);
        assertThat(tasks.get(administrator, task).fallback()).isTrue();
    }

    private long taskOf(Actor actor, String assignee, Map<String, Object> values) {
        workflow(assignee);
        create(values);
        assertThat(mine(actor)).hasSize(1);
        return mine(actor).getFirst();
    }

    private void workflow(String assignee) {
        workflows.published(form, "[{'id':'a','type':'handle','label':'A','assignee':[" + assignee + "]}]");
    }

    private void create(Map<String, Object> values) {
        records.create(ADMIN, form, values, Cause.USER);
    }

    private List<Long> mine(Actor actor) {
        return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 10)).tasks().stream()
                .map(TaskSummary::id)
                .toList();
    }

    private GroupId group(UserId member) {
        GroupId group = groups.create(ADMIN, "G" + UUID.randomUUID()).id();
        groups.setMembers(ADMIN, group, Set.of(member));
        return group;
    }
}
