package io.formwork.workflow.cases;

import io.formwork.identity.UserId;
import io.formwork.notification.NewNotification;
import io.formwork.notification.NotificationService;
import io.formwork.organisation.SubstituteNamed;
import io.formwork.organisation.Substitution;
import io.formwork.organisation.SubstitutionService;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Tells people what happens to cases. */
@Singleton
class CaseNews {

    private final NotificationService notifications;
    private final PublishedWorkflows workflows;
    private final CaseTitles titles;
    private final CaseDirectory directory;
    private final SubstitutionService substitutions;

    CaseNews(
            NotificationService notifications,
            PublishedWorkflows workflows,
            CaseNames names,
            SubstitutionService substitutions) {
        this.notifications = notifications;
        this.workflows = workflows;
        this.titles = names.titles();
        this.directory = names.people();
        this.substitutions = substitutions;
    }

    /** Those who hold a task hear of it, and whoever does their tasks while they are away. */
    void task(InstanceRow instance, TaskRow task, WorkflowStep step, Collection<UserId> people) {
        titles.heard(people, instance, step)
                .forEach((title, some) -> tell(some, task, "workflow.news.task", step.label(), title));
        substitutions
                .substitutesOf(people)
                .forEach((substitute, away) -> titles.heard(List.of(substitute), instance, step)
                        .forEach((title, some) ->
                                tell(some, task, "workflow.news.task.for", step.label(), title, directory.name(away))));
    }

    private void tell(Collection<UserId> people, TaskRow task, String messageKey, Object... args) {
        notifications.tell(
                people,
                new NewNotification("task", messageKey, List.of(args), "todo/" + task.id(), "task-" + task.id()));
    }

    /** Somebody hears that he does the tasks of somebody else. */
    @EventListener
    void onSubstituteNamed(SubstituteNamed event) {
        Substitution named = event.substitution();
        notifications.tell(
                List.of(named.substitute()),
                new NewNotification(
                        "task",
                        "workflow.news.substitute",
                        List.of(
                                directory.name(named.away()),
                                named.from().toString(),
                                named.until().toString()),
                        "todo",
                        "substitute-" + named.id()));
    }

    void told(InstanceRow instance, TaskRow task, WorkflowStep step, Collection<UserId> people) {
        tell(people, instance, "told", "workflow.news.told", step.label(), "told-" + task.id());
    }

    void ended(InstanceRow instance, boolean rejected) {
        tellStarter(instance, rejected ? "workflow.news.rejected" : "workflow.news.completed");
    }

    void stopped(InstanceRow instance) {
        tellStarter(instance, "workflow.news.stopped");
    }

    void failed(InstanceRow instance, Collection<UserId> administrators) {
        tell(administrators, instance, "problem", "workflow.news.failed", label(instance), "failed-" + instance.id());
    }

    private void tellStarter(InstanceRow instance, String messageKey) {
        tell(
                List.of(new UserId(instance.startedBy())),
                instance,
                "result",
                messageKey,
                label(instance),
                "end-" + instance.id());
    }

    /** Each person hears the title that he may know. */
    private void tell(
            Collection<UserId> people, InstanceRow instance, String kind, String messageKey, Object what, String key) {
        titles.heard(people, instance, null)
                .forEach((title, some) -> notifications.tell(
                        some, new NewNotification(kind, messageKey, List.of(what, title), link(instance), key)));
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
