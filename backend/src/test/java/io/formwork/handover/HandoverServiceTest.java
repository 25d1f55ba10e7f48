package io.formwork.handover;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.identity.login.ApiKeys;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupId;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.SubstitutionService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.record.view.RecordViewService;
import io.formwork.record.view.ViewSettings;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.CaseLogEntry;
import io.formwork.workflow.TaskCompletion;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.TaskSummary;
import io.formwork.workflow.TestWorkflows;
import io.formwork.workflow.WorkflowService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves who owns records, holds tasks, leads a department, is in a group and stands in a workflow. */
@MicronautTest(transactional = false)
class HandoverServiceTest {

    private static final Actor SYSTEM = Actor.system();

    @Inject
    HandoverService handovers;

    @Inject
    RecordService records;

    @Inject
    RecordViewService views;

    @Inject
    TaskService tasks;

    @Inject
    WorkflowService cases;

    @Inject
    DefinitionService definitions;

    @Inject
    DepartmentService departments;

    @Inject
    GroupService groups;

    @Inject
    ManagerLine managers;

    @Inject
    ApiKeys keys;

    @Inject
    SubstitutionService substitutions;

    @Inject
    UserService users;

    @Inject
    RoleMembers roles;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows workflows;

    @Inject
    TestUsers people;

    private final String role = "r" + Long.toString(System.nanoTime(), 36);
    private Actor administrator;
    private Actor leaver;
    private Actor successor;
    private FormKey form;
    private DefinitionKey workflow;

    @BeforeEach
    void prepare() {
        administrator = people.administrator();
        leaver = people.inRole("test", role);
        successor = people.somebody();
        form = forms.published(aForm().with("text", "text")
                .with("code", "text", schema -> schema.put("pattern", "^[0-9]+$"))
                .with("owner", "member")
                .with("signer", "member"));
        DefinitionKey key = new DefinitionKey("test", "role", role + "x");
        workflows.published(key, Json.readObject("""
                        {"label": "Own", "grants": [{"form": "%s", "actions": ["see"],
                         "rows": {"field": "owner", "op": "eq", "value": {"current": "user"}}}]}\
                        """.formatted(form.key())));
        workflow = workflows.published(
                form,
                "[{'id':'a','type':'handle','label':'A','assignee':[{'type':'user','user':'" + leaver.login()
                        + "'}],'fields':{'text':'edit'}},"
                        + "{'id':'b','type':'handle','label':'B','assignee':[{'type':'user','user':'" + leaver.login()
                        + "'}]}]");
    }

    @Test
    void thePreviewCountsWhatNamesThePersonAndMarksWhatIsOwned() {
        record();
        record();

        assertThat(byKey())
                .containsEntry("tasks", 2L)
                .containsEntry("workflows", 1L)
                .containsEntry("roles:test", 1L)
                .containsEntry(field("owner"), 2L)
                .containsEntry(field("signer"), 2L);
        assertThat(handovers.preview(administrator, leaver.id()))
                .filteredOn(HandoverItem::usual)
                .extracting(HandoverItem::key)
                .contains(field("owner"))
                .doesNotContain(field("signer"));
    }

    @Test
    void whatIsChosenNamesTheSuccessorAndTheHistorySaysWhy() {
        FormRecord record = record();

        Handover done = handOver("moved away", Set.of("tasks", field("owner")));

        assertThat(done.finished()).isTrue();
        assertThat(done.kept()).isEmpty();
        assertThat(done.done()).isEqualTo(2);
        FormRecord now = records.get(SYSTEM, form, record.id());
        assertThat(now.value("owner")).isEqualTo(successor.id().toString());
        assertThat(now.value("signer")).isEqualTo(leaver.id().toString());
        assertThat(records.history(SYSTEM, form, record.id()).getFirst()).satisfies(change -> {
            assertThat(change.by()).isEqualTo(administrator.id());
            assertThat(change.cause().kind()).isEqualTo(Cause.Kind.HANDOVER);
            assertThat(change.cause().detail()).contains("moved away");
        });
        assertThat(mine(successor)).hasSize(1);
        assertThat(cases.log(SYSTEM, mine(successor).getFirst().instance()))
                .filteredOn(entry -> entry.event() == CaseEvent.TRANSFERRED)
                .singleElement()
                .returns(administrator.name(), CaseLogEntry::actor);
        assertThat(users.get(leaver.id()).active()).isFalse();
        assertThat(byKey()).containsKeys("workflows", field("signer")).doesNotContainKeys("tasks", field("owner"));
    }

    @Test
    void aRecordThatCannotChangeStaysWholeAndIsTold() {
        var breaking = TestWorkflows.document(
                form,
                "[{'id':'which','type':'branch','label':'W','branches':[{'id':'bad','label':'B',"
                        + "'when':{'field':'text','op':'eq','value':'bad'},'steps':"
                        + "[{'id':'set','type':'update','label':'S','set':{'code':'abc'}}]},"
                        + "{'id':'good','label':'G','steps':[]}]}]");
        breaking.putObject("trigger").put("on", "updated");
        workflows.published(new DefinitionKey("test", "workflow", role + "w"), breaking);
        FormRecord good = record();
        FormRecord bad =
                records.create(SYSTEM, form, Map.of("owner", leaver.id().toString(), "text", "bad"), Cause.USER);

        Handover done = handOver("", Set.of(field("owner")));

        assertThat(done.done()).isEqualTo(1);
        assertThat(done.kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.what()).contains(bad.id().toString()))
                .satisfies(kept -> assertThat(kept.args()).first().isInstanceOf(LocalizedText.class));
        assertThat(records.get(SYSTEM, form, good.id()).value("owner"))
                .isEqualTo(successor.id().toString());
        assertThat(records.get(SYSTEM, form, bad.id())).satisfies(record -> {
            assertThat(record.value("owner")).isEqualTo(leaver.id().toString());
            assertThat(record.version()).isEqualTo(bad.version());
        });
    }

    @Test
    void theOrganisationRolesAndViewsNameTheSuccessor() {
        DepartmentId department = departments
                .create(
                        SYSTEM,
                        DepartmentId.ROOT,
                        DepartmentDraft.named("D" + UUID.randomUUID()).ledBy(leaver.id()))
                .id();
        GroupId group = groups.create(SYSTEM, "G" + UUID.randomUUID()).id();
        groups.setMembers(SYSTEM, group, Set.of(leaver.id()));
        Actor junior = people.somebody();
        managers.name(SYSTEM, junior.id(), leaver.id());
        managers.name(SYSTEM, successor.id(), leaver.id());
        views.save(leaver, form, "mine", false, ViewSettings.USUAL);
        views.save(successor, form, "mine", false, ViewSettings.USUAL);

        Handover done = handOver("", byKey().keySet());

        assertThat(done.kept()).isEmpty();
        assertThat(departments.get(SYSTEM, department).head()).isEqualTo(successor.id());
        assertThat(groups.members(SYSTEM, group)).containsExactly(successor.id());
        assertThat(managers.named(SYSTEM, junior.id())).contains(successor.id());
        assertThat(managers.named(SYSTEM, successor.id())).isEmpty();
        assertThat(roles.rolesOf(successor.id()).get("test")).containsExactly(role);
        assertThat(roles.rolesOf(leaver.id())).isEmpty();
        assertThat(views.list(successor, form)).extracting(view -> view.name()).containsExactly("mine", "mine (2)");
        assertThat(handovers.preview(administrator, leaver.id())).isEmpty();
    }

    @Test
    void aWorkflowNamesTheSuccessorAndRunningCasesFindHim() {
        record();
        handOver("", Set.of("tasks", "workflows"));

        assertThat(definitions.get(SYSTEM, workflow).publishedVersion()).isEqualTo(2);
        assertThat(definitions.get(SYSTEM, workflow).draft().toString())
                .contains(successor.login())
                .doesNotContain(leaver.login());
        TaskSummary first = mine(successor).getFirst();
        tasks.complete(successor, first.id(), TaskCompletion.done(Map.of()));
        assertThat(mine(successor)).singleElement().satisfies(next -> {
            assertThat(next.instance()).isEqualTo(first.instance());
            assertThat(tasks.get(successor, next.id()).fallback()).isFalse();
        });
    }

    @Test
    void whatWasCutShortIsContinued() {
        record();
        Handover begun =
                handovers.begin(administrator, leaver.id(), successor.id(), "", Set.of("tasks", field("owner")));
        assertThat(handovers.findUnfinished(administrator, leaver.id())).contains(begun);
        assertThatThrownBy(() -> handovers.begin(administrator, leaver.id(), successor.id(), "", Set.of("tasks")))
                .isInstanceOf(Conflict.class);

        Handover done = handovers.carryOut(administrator, begun.id());
        Handover again = handovers.carryOut(administrator, begun.id());

        assertThat(done.done()).isEqualTo(2);
        assertThat(again.done()).isEqualTo(2);
        assertThat(handovers.findUnfinished(administrator, leaver.id())).isEmpty();
    }

    @Test
    void onlyAdministratorsAndOnlyToSomebodyWhoIsThere() {
        assertThatThrownBy(() -> handovers.preview(successor, leaver.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handovers.begin(successor, leaver.id(), successor.id(), "", Set.of()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handovers.begin(administrator, leaver.id(), leaver.id(), "", Set.of()))
                .isInstanceOf(Invalid.class);
        users.setActive(SYSTEM, successor.id(), false);
        assertThatThrownBy(() -> handovers.begin(administrator, leaver.id(), successor.id(), "", Set.of()))
                .isInstanceOf(Invalid.class);
        assertThat(users.get(leaver.id()).active()).isTrue();
    }

    private FormRecord record() {
        String person = leaver.id().toString();
        return records.create(SYSTEM, form, Map.of("owner", person, "signer", person), Cause.USER);
    }

    @Test
    void keysAreRevokedAndDaysAsASubstituteEnd() {
        var made = keys.create(leaver, "Nightly", "test", Set.of(role), 30);
        keys.revoke(
                leaver,
                keys.create(leaver, "Old", "test", Set.of(role), 30).key().id());
        Actor away = people.somebody();
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        substitutions.name(administrator, away.id(), leaver.id(), today, today.plusDays(3));
        assertThat(byKey()).containsEntry("keys", 1L).containsEntry("substitutions", 1L);

        Handover done = handOver("", Set.of("keys", "substitutions"));

        assertThat(done.kept()).isEmpty();
        assertThat(done.done()).isEqualTo(2);
        assertThat(keys.open(administrator, leaver.id())).isEmpty();
        assertThat(keys.open(administrator, successor.id())).isEmpty();
        assertThat(keys.list(administrator, leaver.id()))
                .filteredOn(key -> key.id() == made.key().id())
                .allMatch(key -> key.revoked() != null);
        assertThat(substitutions.of(administrator, away.id())).isEmpty();
        assertThat(byKey()).doesNotContainKeys("keys", "substitutions");
    }

    private Handover handOver(String reason, Set<String> items) {
        Handover begun = handovers.begin(administrator, leaver.id(), successor.id(), reason, items);
        return handovers.carryOut(administrator, begun.id());
    }

    private String field(String name) {
        return "field:test/" + form.key() + "/" + name;
    }

    private Map<String, Long> byKey() {
        return handovers.preview(administrator, leaver.id()).stream()
                .collect(Collectors.toMap(HandoverItem::key, HandoverItem::count));
    }

    private List<TaskSummary> mine(Actor actor) {
        return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 10)).tasks();
    }
}
