package io.formwork.matrix;

import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.notification.NotificationService;
import io.formwork.platform.error.NotFound;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.WorkflowService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The ways by which values reach people who did not ask: tasks, cases and news. */
@Singleton
final class FlowWays {

    private static final Set<String> OF_STEP = Set.of("phone", "note");

    @Inject
    WorkflowService workflows;

    @Inject
    TaskService tasks;

    @Inject
    NotificationService notifications;

    @Inject
    RecordCommentService comments;

    @Inject
    HttpTester http;

    List<Way> all() {
        return List.of(
                Way.rare("workflow card", 4, one -> card(one, "fields")),
                Way.rare("workflow card without fields of its own", 4, one -> card(one, "plain")),
                Way.rare("cases of a record", 4, this::cases),
                Way.rare("notification of a mention", 3, this::mention),
                Way.rare("public form", 12, this::publicForm));
    }

    /** Starts a case that waits for the person, reads what he is shown and told, and ends it. */
    private void card(MatrixCase one, String workflow) {
        List<Deal> own = one.world.deals.stream()
                .filter(deal -> deal.owner().equals(one.known.user()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Deal deal = own.get(one.random.nextInt(own.size()));
        Set<String> granted = workflow.equals("fields") ? OF_STEP : Set.of();
        long instance =
                workflows.start(Actor.system(), new DefinitionKey(one.world.app, "workflow", workflow), deal.id());
        try {
            one.scan(notifications.list(one.actor, 1).toString());
            Answer list = http.to("/api/v1/tasks").bearer(one.token).get();
            one.scan(list.body());
            one.expect(list.json().path("tasks").size() == 1, "listed another number of tasks than one");
            String id = list.json().at("/tasks/0/id").asString("");
            Answer detail = http.to("/api/v1/tasks/" + id).bearer(one.token).get();
            one.scan(
                    detail.body(),
                    (other, field) ->
                            other.equals(deal) && granted.contains(field) ? Right.READ : one.known.right(other, field));
            for (String field : granted) {
                one.expect(detail.json().path("values").has(field), "keeps " + field + " from who is to do the task");
            }
            int stranger = http.to("/api/v1/tasks/" + id)
                    .bearer(one.world.parts.testUsers.tokenOf(other(one)))
                    .get()
                    .status();
            one.expect(stranger == 404, "showed a task to somebody else: " + stranger);
        } finally {
            workflows.stop(Actor.system(), instance);
        }
        one.scan(tasks.list(one.actor, TaskQuery.first(TaskQuery.Box.DONE, 20)).toString());
    }

    private static Actor other(MatrixCase one) {
        return one.world.people.stream()
                .filter(user -> !user.id().equals(one.actor.id()))
                .findFirst()
                .flatMap(user -> one.world.parts.actors.find(user.id()))
                .orElseThrow();
    }

    private void cases(MatrixCase one) {
        Deal deal = one.any();
        long instance =
                workflows.start(Actor.system(), new DefinitionKey(one.world.app, "workflow", "plain"), deal.id());
        try {
            one.scan(workflows.ofRecord(one.actor, one.world.deal, deal.id()).toString());
            one.scan(workflows.log(one.actor, instance).toString());
            one.scan(workflows.diagram(one.actor, instance).toString());
            one.expect(one.known.sees(deal), "showed the cases of a record that may not be seen");
        } catch (NotFound e) {
            one.expect(!one.known.sees(deal), "hid the cases of a record that may be seen");
        } finally {
            workflows.stop(Actor.system(), instance);
        }
    }

    private void mention(MatrixCase one) {
        Deal deal = one.any();
        var before = notifications.list(one.actor, 1);
        var said = comments.add(Actor.system(), one.world.deal, deal.id(), "look", Set.of(one.actor.id()));
        var after = notifications.list(one.actor, 1);
        comments.delete(Actor.system(), one.world.deal, deal.id(), said.id());
        boolean told = !after.equals(before);
        one.expect(told == one.known.sees(deal), "told of a mention: " + told);
        if (told) {
            one.scan(after.toString());
        }
    }

    /** A visitor knows nothing, whatever the roles of others say. */
    private void publicForm(MatrixCase one) {
        Answer page = http.to(one.world.publicPath).get();
        one.expect(page.status() == 200, "answered " + page.status() + " for a public form");
        one.scan(page.body(), (deal, field) -> Right.HIDDEN);
        one.expect(
                one.world.areas.values().stream().noneMatch(page.body()::contains),
                "offers related records to anybody");
        Deal deal = one.any();
        Answer asked = http.to(one.world.publicPath + "/status")
                .form("number=" + deal.id() + "&code=" + deal.phone())
                .post();
        one.scan(
                asked.body().replace(deal.phone(), ""),
                (other, field) -> other.equals(deal) && field.equals("phone") ? Right.READ : Right.HIDDEN);
    }
}
