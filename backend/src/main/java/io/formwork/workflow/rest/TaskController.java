package io.formwork.workflow.rest;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.json.JsonInput;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** The tasks of whoever asks: list, look at, do, hand on. */
@Controller("/api/v1/tasks")
@Secured(SecurityRule.IS_AUTHENTICATED)
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
        JsonInput input = JsonInput.of(body);
        var completion = new TaskCompletion(input.text("decision"), input.text("comment"), input.object("values"));
        input.finish();
        tasks.complete(actor, RecordId.parse(id).value(), completion);
        return get(actor, id);
    }

    @Post("/{id}/transfer")
    String transfer(Actor actor, String id, @Body String body) {
        JsonInput input = JsonInput.of(body);
        String to = input.text("to");
        String comment = input.text("comment");
        input.finish();
        tasks.transfer(
                actor, RecordId.parse(id).value(), new UserId(RecordId.parse(to).value()), comment);
        return get(actor, id);
    }
}
