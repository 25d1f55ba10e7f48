package io.formwork.openapi;

import io.formwork.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The operations under each path. */
final class ApiOperations {

    private static final String JSON = "application/json";

    private ApiOperations() {}

    static ObjectNode collection(String form, String label) {
        ObjectNode path = Json.object();
        ObjectNode page = Json.object().put("type", "object");
        ObjectNode properties = page.putObject("properties");
        properties.putObject("records").put("type", "array").set("items", ApiParts.reference(form + "-record"));
        properties.putObject("next").putArray("type").add("string").add("null");
        ObjectNode total = properties.putObject("total").put("type", "object");
        total.putObject("properties").set("value", ApiParts.number());
        new ApiOperation(label, "list", form, "List records")
                .query("where", "A condition as JSON, such as {\"field\":\"status\",\"op\":\"eq\",\"value\":\"open\"}")
                .query("sort", "Field names joined by commas, a minus in front for descending")
                .query("after", "The answer's next, for the following page")
                .query("limit", "Records at most, 1 to 1000")
                .query("count", "estimate, exact or none")
                .answer("200", JSON, page)
                .into(path, "get");
        new ApiOperation(label, "create", form, "Create a record")
                .body(ApiParts.reference(form))
                .answer("201", JSON, ApiParts.reference(form + "-record"))
                .refusals("unreadable", "invalid")
                .into(path, "post");
        return path;
    }

    static ObjectNode batch(String form, String label) {
        ObjectNode path = Json.object();
        ObjectNode rows = Json.object().put("type", "array");
        rows.set("items", ApiParts.reference(form));
        new ApiOperation(label, "batch", form, "Create many records, all or none")
                .body(rows)
                .answer("201", JSON, Json.object().put("type", "object"))
                .refusals("unreadable", "invalid")
                .into(path, "post");
        return path;
    }

    static ObjectNode single(String form, String label) {
        ObjectNode path = Json.object();
        ObjectNode record = ApiParts.reference(form + "-record");
        new ApiOperation(label, "get", form, "Read a record")
                .path("id")
                .answer("200", JSON, record)
                .refusals("notFound")
                .into(path, "get");
        new ApiOperation(label, "update", form, "Change the named fields of a record")
                .path("id")
                .header("If-Match", "The version that was read")
                .body(ApiParts.reference(form))
                .answer("200", JSON, record)
                .refusals("notFound", "conflict", "invalid")
                .into(path, "patch");
        new ApiOperation(label, "delete", form, "Move a record to the bin")
                .path("id")
                .answer("204")
                .refusals("notFound")
                .into(path, "delete");
        return path;
    }

    static ObjectNode history(String form, String label) {
        return new ApiOperation(label, "history", form, "The changes of a record, newest first")
                .path("id")
                .answer("200", JSON, Json.object().put("type", "object"))
                .refusals("notFound")
                .alone("get");
    }

    static ObjectNode definitions() {
        return fixed("definitions", "listDefinitions", "List what is designed")
                .path("kind")
                .alone("get");
    }

    static ObjectNode definition() {
        ObjectNode path = Json.object();
        fixed("definitions", "getDefinition", "Read a draft and its state")
                .path("kind")
                .path("key")
                .into(path, "get");
        fixed("definitions", "saveDefinition", "Save a draft")
                .path("kind")
                .path("key")
                .header("If-Match", "The revision that was edited")
                .body(Json.object().put("type", "object"))
                .refusals("conflict", "unreadable")
                .into(path, "put");
        return path;
    }

    static ObjectNode publish() {
        return fixed("definitions", "publishDefinition", "Publish the draft as the next version")
                .path("kind")
                .path("key")
                .query("note", "What changed")
                .refusals("conflict", "invalid")
                .alone("post");
    }

    static ObjectNode versions() {
        return fixed("definitions", "listVersions", "Published versions, newest first")
                .path("kind")
                .path("key")
                .alone("get");
    }

    static ObjectNode metric() {
        return period(fixed("metrics", "computeMetric", "Compute a metric").path("metric"))
                .query("grain", "none, day, week, month, quarter or year")
                .query("by", "A field to group by")
                .query("where", "A further condition as JSON")
                .alone("get");
    }

    static ObjectNode metricRows() {
        return period(fixed("metrics", "listMetricRows", "The records behind a number")
                        .path("metric"))
                .query("where", "A further condition as JSON")
                .alone("get");
    }

    static ObjectNode dashboard() {
        return period(fixed("dashboards", "computeDashboard", "Compute all cards of a dashboard")
                        .path("key"))
                .alone("get");
    }

    static ObjectNode report(String mediaType) {
        return period(new ApiOperation("reports", "report", mediaType.replaceAll(".*/", ""), "Render a report")
                        .path("key"))
                .query("lang", "zh or en")
                .answer("200", mediaType, ApiParts.text())
                .alone("get");
    }

    static ObjectNode tasks() {
        return fixed("tasks", "listTasks", "Tasks that wait for the token's user")
                .alone("get");
    }

    static ObjectNode task() {
        return fixed("tasks", "getTask", "Read a task")
                .path("id")
                .refusals("notFound")
                .alone("get");
    }

    static ObjectNode completeTask() {
        return fixed("tasks", "completeTask", "Complete a task with the fields of its step")
                .path("id")
                .body(Json.object().put("type", "object"))
                .refusals("notFound", "conflict", "invalid")
                .alone("post");
    }

    static ObjectNode templates() {
        return fixed("templates", "listTemplates", "Template packages").alone("get");
    }

    static ObjectNode installTemplate() {
        return fixed("templates", "installTemplate", "Install a template package")
                .path("key")
                .body(Json.object().put("type", "object"))
                .refusals("conflict", "invalid")
                .alone("post");
    }

    private static ApiOperation fixed(String tag, String id, String summary) {
        return new ApiOperation(tag, id, "", summary)
                .answer("200", JSON, Json.object().put("type", "object"));
    }

    private static ApiOperation period(ApiOperation operation) {
        return operation.query("from", "First day, inclusive").query("to", "Last day, exclusive");
    }
}
