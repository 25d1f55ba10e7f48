package io.formwork.openapi;

import io.formwork.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the document that do not depend on the app. */
final class ApiParts {

    private ApiParts() {}

    static ObjectNode reference(String schema) {
        return Json.object().put("$ref", "#/components/schemas/" + schema);
    }

    static ObjectNode text() {
        return Json.object().put("type", "string");
    }

    static ObjectNode moment() {
        return text().put("format", "date-time");
    }

    static ObjectNode number() {
        return Json.object().put("type", "integer");
    }

    static ObjectNode record(String form) {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("id", text());
        properties.set("version", number());
        properties.set("definitionVersion", number());
        properties.set("createdAt", moment());
        properties.set("createdBy", text());
        properties.set("updatedAt", moment());
        properties.set("updatedBy", text());
        properties.set("values", reference(form));
        return schema;
    }

    static ObjectNode problem() {
        ObjectNode schema =
                Json.object().put("type", "object").put("description", "RFC 9457 problem details, with broken rules");
        ObjectNode properties = schema.putObject("properties");
        properties.set("title", text());
        properties.set("status", number());
        properties.set("detail", text());
        ObjectNode violations = properties.putObject("violations").put("type", "array");
        ObjectNode items = violations.putObject("items").put("type", "object");
        ObjectNode violation = items.putObject("properties");
        violation.set("pointer", text());
        violation.set("rule", text());
        violation.set("message", text());
        return schema;
    }

    static ObjectNode responses() {
        ObjectNode responses = Json.object();
        responses.set("unreadable", problemResponse("The request is not readable (400)"));
        responses.set("unauthorized", problemResponse("No valid token (401)"));
        responses.set("forbidden", problemResponse("The token's user may not do this (403)"));
        responses.set("notFound", problemResponse("Does not exist, or must not be known to exist (404)"));
        responses.set("conflict", problemResponse("Somebody else was faster (409)"));
        responses.set("invalid", problemResponse("Fields break rules; nothing was stored (422)"));
        return responses;
    }

    private static ObjectNode problemResponse(String description) {
        ObjectNode response = Json.object().put("description", description);
        response.putObject("content").putObject("application/problem+json").set("schema", reference("problem"));
        return response;
    }

    static ObjectNode login() {
        ObjectNode operation = Json.object().put("summary", "Get a token").put("operationId", "login");
        operation.putArray("tags").add("login");
        operation.putArray("security");
        ObjectNode schema = Json.object().put("type", "object");
        schema.putObject("properties").set("login", text());
        ((ObjectNode) schema.path("properties")).set("password", text().put("format", "password"));
        schema.putArray("required").add("login").add("password");
        operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .set("schema", schema);
        operation.putObject("responses").putObject("200").put("description", "The token");
        ObjectNode path = Json.object();
        path.set("post", operation);
        return path;
    }
}
