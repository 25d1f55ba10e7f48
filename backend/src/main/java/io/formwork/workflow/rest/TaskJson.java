package io.formwork.workflow.rest;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.TaskCounts;
import io.formwork.workflow.TaskDetail;
import io.formwork.workflow.TaskField;
import io.formwork.workflow.TaskPage;
import io.formwork.workflow.TaskPerson;
import io.formwork.workflow.TaskSummary;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks as JSON. */
final class TaskJson {

    private TaskJson() {}

    static ObjectNode page(TaskPage page, TaskCounts counts) {
        ObjectNode node = Json.object();
        ArrayNode tasks = node.putArray("tasks");
        page.tasks().forEach(task -> tasks.add(summary(task)));
        node.put("next", page.next().map(String::valueOf).orElse(null));
        node.set("counts", counts(counts));
        return node;
    }

    static ObjectNode cases(List<CaseSummary> cases, TaskCounts counts) {
        ObjectNode node = Json.object();
        ArrayNode array = node.putArray("cases");
        for (CaseSummary summary : cases) {
            ObjectNode item = array.addObject();
            item.put("id", Long.toString(summary.id()));
            item.set("workflow", summary.workflow().toJson());
            item.put("app", summary.form().app())
                    .put("form", summary.form().key())
                    .put("record", summary.record().toString())
                    .put("title", summary.title())
                    .put("state", summary.state())
                    .put("startedAt", summary.startedAt().toString())
                    .put("endedAt", summary.endedAt().map(Object::toString).orElse(null));
            ArrayNode waiting = item.putArray("waiting");
            summary.waiting().forEach(step -> {
                ObjectNode place = waiting.addObject();
                place.set("step", step.step().toJson());
                place.put("since", step.since().toString()).put("overdue", step.overdue());
                step.people().forEach(place.withArray("people")::add);
            });
        }
        node.set("counts", counts(counts));
        return node;
    }

    private static ObjectNode counts(TaskCounts counts) {
        return Json.object()
                .put("mine", counts.mine())
                .put("overdue", counts.overdue())
                .put("done", counts.done())
                .put("told", counts.told())
                .put("started", counts.started());
    }

    private static ObjectNode summary(TaskSummary task) {
        ObjectNode node = Json.object().put("id", Long.toString(task.id()));
        node.set("workflow", task.workflow().toJson());
        node.set("step", task.step().toJson());
        return node.put("type", task.type())
                .put("app", task.form().app())
                .put("form", task.form().key())
                .put("record", task.record().toString())
                .put("title", task.title())
                .put("state", task.state())
                .put("decision", task.decision())
                .put("starter", task.starter())
                .put("createdAt", task.createdAt().toString())
                .put("due", task.due().map(Object::toString).orElse(null))
                .put("overdue", task.overdue())
                .put("completedAt", task.completedAt().map(Object::toString).orElse(null))
                .put("completedBy", task.completedBy())
                .put("onBehalfOf", task.behalf());
    }

    static ObjectNode detail(TaskDetail detail) {
        ObjectNode node = summary(detail.summary());
        node.put("mayAct", detail.mayAct()).put("decides", detail.decides()).put("fallback", detail.fallback());
        ArrayNode fields = node.putArray("fields");
        ObjectNode values = node.putObject("values");
        for (TaskField item : detail.fields()) {
            FormField field = item.field();
            ObjectNode shown = fields.addObject().put("name", field.name());
            shown.set("label", field.label().toJson());
            shown.put("use", item.use().code());
            Object value = detail.values().get(field.name());
            if (value != null) {
                values.set(field.name(), field.type().toJson(value));
            }
        }
        ArrayNode people = node.putArray("people");
        for (TaskPerson person : detail.people()) {
            people.addObject()
                    .put("name", person.name())
                    .put("role", person.role())
                    .put("state", person.state())
                    .put("at", person.at().map(Object::toString).orElse(null))
                    .put("comment", person.comment())
                    .put("onBehalfOf", person.behalf());
        }
        return node;
    }
}
