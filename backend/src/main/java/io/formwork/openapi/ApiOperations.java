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
        properties.putObject("records").put("type", "array").set("items", ApiParts.reference(form + ".record"));
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
                .answer("201", JSON, ApiParts.reference(form + ".record"))
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
                .answer("201", JSON, ApiParts.object("created", ApiParts.number(), "ids", ApiParts.texts()))
                .refusals("unreadable", "invalid")
                .into(path, "post");
        return path;
    }

    static ObjectNode attachments(String form, String label) {
        return new ApiOperation(label, "upload", form, "Upload a file, to be named in a record's field")
                .query("field", "The attachment field it is for")
                .body(
                        "multipart/form-data",
                        ApiParts.object("file", ApiParts.text().put("format", "binary")))
                .answer("201", JSON, ApiParts.attachment())
                .refusals("notFound", "invalid")
                .alone("post");
    }

    static ObjectNode attachment(String form, String label) {
        return new ApiOperation(label, "download", form, "Fetch a file of a record")
                .answer("200", "application/octet-stream", ApiParts.text().put("format", "binary"))
                .refusals("notFound")
                .alone("get");
    }

    static ObjectNode single(String form, String label) {
        ObjectNode path = Json.object();
        ObjectNode record = ApiParts.reference(form + ".record");
        new ApiOperation(label, "get", form, "Read a record")
                .answer("200", JSON, record)
                .refusals("notFound")
                .into(path, "get");
        new ApiOperation(label, "update", form, "Change the named fields of a record")
                .header("If-Match", "The version that was read")
                .body(ApiParts.reference(form + ".changes"))
                .answer("200", JSON, record)
                .refusals("notFound", "conflict", "invalid")
                .into(path, "patch");
        new ApiOperation(label, "delete", form, "Move a record to the bin")
                .answer("204")
                .refusals("notFound")
                .into(path, "delete");
        return path;
    }

    static ObjectNode history(String form, String label) {
        return new ApiOperation(label, "history", form, "The changes of a record, newest first")
                .answer("200", JSON, Json.object().put("type", "object"))
                .refusals("notFound")
                .alone("get");
    }

    static ObjectNode definitions() {
        return fixed("definitions", "listDefinitions", "List what is designed").alone("get");
    }

    static ObjectNode definition() {
        ObjectNode path = Json.object();
        fixed("definitions", "getDefinition", "Read a draft and its state").into(path, "get");
        fixed("definitions", "saveDefinition", "Save a draft")
                .header("If-Match", "The revision that was edited")
                .body(Json.object().put("type", "object"))
                .refusals("conflict", "unreadable")
                .into(path, "put");
        new ApiOperation("definitions", "deleteDefinition", "", "Delete a definition that nothing uses")
                .answer("204")
                .refusals("notFound", "conflict")
                .into(path, "delete");
        return path;
    }

    static ObjectNode restore() {
        return fixed("definitions", "restoreVersion", "Make a published version the draft again")
                .refusals("notFound")
                .alone("post");
    }

    static ObjectNode publish() {
        return fixed("definitions", "publishDefinition", "Publish the draft as the next version")
                .query("note", "What changed")
                .refusals("conflict", "invalid")
                .alone("post");
    }

    static ObjectNode versions() {
        return fixed("definitions", "listVersions", "Published versions, newest first")
                .alone("get");
    }

    static ObjectNode metric() {
        return period(fixed("metrics", "computeMetric", "Compute a metric"))
                .query("grain", "none, day, week, month, quarter or year")
                .query("by", "A field to group by")
                .query("where", "A further condition as JSON")
                .alone("get");
    }

    static ObjectNode metricRows() {
        return period(fixed("metrics", "listMetricRows", "The records behind a number"))
                .query("where", "A further condition as JSON")
                .alone("get");
    }

    static ObjectNode dashboard() {
        return period(fixed("dashboards", "computeDashboard", "Compute all cards of a dashboard"))
                .alone("get");
    }

    static ObjectNode report(String mediaType) {
        return period(new ApiOperation("reports", "report", mediaType.replaceAll(".*/", ""), "Render a report"))
                .query("lang", "zh or en")
                .answer("200", mediaType, ApiParts.text())
                .alone("get");
    }

    static ObjectNode tasks() {
        return fixed("tasks", "listTasks", "Tasks of the token's user")
                .query("box", "mine, done or started")
                .query("before", "The answer's next, for the following page")
                .query("limit", "Tasks at most")
                .alone("get");
    }

    static ObjectNode task() {
        return fixed("tasks", "getTask", "Read a task").refusals("notFound").alone("get");
    }

    static ObjectNode completeTask() {
        return fixed("tasks", "completeTask", "Complete a task with the fields of its step")
                .body(ApiParts.object(
                        "decision",
                        ApiParts.text().put("description", "approve or reject, for steps that approve"),
                        "comment",
                        ApiParts.text(),
                        "values",
                        Json.object().put("type", "object")))
                .refusals("notFound", "conflict", "invalid")
                .alone("post");
    }

    static ObjectNode transferTask() {
        return fixed("tasks", "transferTask", "Hand a task to somebody else")
                .body(ApiParts.object("to", ApiParts.text(), "comment", ApiParts.text()))
                .refusals("notFound", "conflict", "invalid")
                .alone("post");
    }

    static ObjectNode links() {
        ObjectNode path = Json.object();
        fixed("links", "listLinks", "The public links of a survey, newest first")
                .into(path, "get");
        new ApiOperation("links", "createLink", "", "Make a public link; the answer holds its address, once")
                .body(ApiParts.object(
                        "label",
                        ApiParts.text(),
                        "prefill",
                        Json.object().put("type", "object"),
                        "expiresAt",
                        ApiParts.moment(),
                        "maxAnswers",
                        ApiParts.number()))
                .answer("201", JSON, Json.object().put("type", "object"))
                .refusals("notFound", "invalid")
                .into(path, "post");
        return path;
    }

    static ObjectNode link() {
        return new ApiOperation("links", "revokeLink", "", "Shut a public link at once and for good")
                .answer("204")
                .refusals("notFound")
                .alone("delete");
    }

    static ObjectNode me() {
        return fixed("login", "getMe", "The person the token stands for").alone("get");
    }

    static ObjectNode logout() {
        return fixed("login", "logout", "End the session of the token")
                .answer("204")
                .alone("post");
    }

    static ObjectNode template() {
        return fixed("templates", "getTemplate", "What a template package brings")
                .refusals("notFound")
                .alone("get");
    }

    static ObjectNode templates() {
        return fixed("templates", "listTemplates", "Template packages").alone("get");
    }

    static ObjectNode installTemplate() {
        return fixed("templates", "installTemplate", "Install a template package")
                .body(ApiParts.object(
                        "app", ApiParts.text(), "samples", Json.object().put("type", "boolean")))
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
