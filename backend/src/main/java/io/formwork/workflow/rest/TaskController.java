package io.formwork.workflow.rest;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordId;
import io.formwork.workflow.TaskCompletion;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.WorkflowService;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The tasks of whoever asks: list, look at, do, hand on. */
@Controller("/api/v1/tasks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TaskController {

    private final TaskService tasks;
    private final WorkflowService workflows;

    TaskController(TaskService tasks, WorkflowService workflows) {
        this.tasks = tasks;
        this.workflows = workflows;
    }

    @Get
    String list(
            Actor actor,
            @QueryValue(defaultValue = "mine") String box,
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "50") int limit) {
        long end = before == null ? Long.MAX_VALUE : RecordId.parse(before).value();
        if ("started".equals(box)) {
            return Json.write(TaskJson.cases(workflows.startedBy(actor, end, limit), tasks.counts(actor)));
        }
        TaskQuery.Box wanted = TaskQuery.Box.ofCode(box)
                .orElseThrow(() -> new Invalid(new Violation("/box", "enum", "workflow.rule.box", box)));
        return Json.write(TaskJson.page(tasks.list(actor, new TaskQuery(wanted, end, limit)), tasks.counts(actor)));
    }

    @Get("/{id}")
    String get(Actor actor, String id) {
        return Json.write(TaskJson.detail(tasks.get(actor, RecordId.parse(id).value())));
    }

    @Post("/{id}/complete")
    String complete(Actor actor, String id, @Body String body) {
        ObjectNode json = Json.readObject(body);
        long task = RecordId.parse(id).value();
        tasks.complete(
                actor,
                task,
                new TaskCompletion(
                        json.path("decision").asString(""),
                        json.path("comment").asString(""),
                        Json.map(json.path("values"))));
        return get(actor, id);
    }

    @Post("/{id}/transfer")
    String transfer(Actor actor, String id, @Body String body) {
        ObjectNode json = Json.readObject(body);
        UserId to = new UserId(RecordId.parse(json.path("to").asString("")).value());
        tasks.transfer(
                actor, RecordId.parse(id).value(), to, json.path("comment").asString(""));
        return get(actor, id);
    }
}
