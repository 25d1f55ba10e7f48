package io.formwork.workflow.cases;

import io.formwork.identity.UserId;
import io.formwork.notification.NewNotification;
import io.formwork.notification.NotificationService;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Tells people what happens to cases. */
@Singleton
class CaseNews {

    private final NotificationService notifications;
    private final PublishedWorkflows workflows;

    CaseNews(NotificationService notifications, PublishedWorkflows workflows) {
        this.notifications = notifications;
        this.workflows = workflows;
    }

    void task(InstanceRow instance, TaskRow task, WorkflowStep step, Collection<UserId> people) {
        notifications.tell(
                people,
                new NewNotification(
                        "task",
                        "workflow.news.task",
                        List.of(step.label(), instance.title()),
                        "todo/" + task.id(),
                        "task-" + task.id()));
    }

    void told(InstanceRow instance, TaskRow task, WorkflowStep step, Collection<UserId> people) {
        notifications.tell(
                people,
                new NewNotification(
                        "told",
                        "workflow.news.told",
                        List.of(step.label(), instance.title()),
                        link(instance),
                        "told-" + task.id()));
    }

    void ended(InstanceRow instance, boolean rejected) {
        tellStarter(instance, rejected ? "workflow.news.rejected" : "workflow.news.completed");
    }

    void stopped(InstanceRow instance) {
        tellStarter(instance, "workflow.news.stopped");
    }

    void failed(InstanceRow instance, Collection<UserId> administrators) {
        notifications.tell(
                administrators,
                new NewNotification(
                        "problem",
                        "workflow.news.failed",
                        List.of(label(instance), instance.title()),
                        link(instance),
                        "failed-" + instance.id()));
    }

    private void tellStarter(InstanceRow instance, String messageKey) {
        notifications.tell(
                List.of(new UserId(instance.startedBy())),
                new NewNotification(
                        "result",
                        messageKey,
                        List.of(label(instance), instance.title()),
                        link(instance),
                        "end-" + instance.id()));
    }

    private Object label(InstanceRow instance) {
        return workflows
                .find(instance.definition(), instance.version())
                .<Object>map(WorkflowDefinition::words)
                .orElse(instance.workflow());
    }

    private static String link(InstanceRow instance) {
        return "a/" + instance.app() + "/forms/" + instance.form() + "/" + instance.recordId();
    }
}
