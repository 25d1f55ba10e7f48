package io.formwork.openapi;

import io.formwork.platform.json.Json;
import java.util.List;
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

    static ObjectNode texts() {
        ObjectNode texts = Json.object().put("type", "array");
        texts.set("items", text());
        return texts;
    }

    /** @param members names and schemas by turns */
    static ObjectNode object(Object... members) {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (int i = 0; i < members.length; i += 2) {
            properties.set((String) members[i], (ObjectNode) members[i + 1]);
        }
        return schema;
    }

    static ObjectNode attachment() {
        return object("id", text(), "name", text(), "size", number(), "type", text());
    }

    /** A form's schema for changes: nothing is required, and null takes a value away. */
    static ObjectNode changes(ObjectNode form) {
        ObjectNode changes = form.deepCopy();
        changes.remove(List.of("required", "allOf"));
        changes.put("description", "Only the named fields are changed; null empties one.");
        changes.path("properties").forEach(property -> {
            if (property instanceof ObjectNode schema && schema.path("type").isString()) {
                String type = schema.path("type").stringValue();
                schema.putArray("type").add(type).add("null");
            }
        });
        return changes;
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
        response.putObject("content").putObject("application/problem+json").set("schema", reference("Problem"));
        return response;
    }

    static ObjectNode login() {
        ObjectNode operation = Json.object().put("summary", "Get a token").put("operationId", "login");
        operation.putArray("tags").add("login");
        operation.putArray("security");
        ObjectNode schema = Json.object().put("type", "object");
        schema.putObject("properties").set("login", text());
        ObjectNode properties = (ObjectNode) schema.path("properties");
        properties.set("password", text().put("format", "password"));
        properties.set("code", text().put("description", "The code of the second factor, for accounts that have one"));
        properties.set(
                "newPassword",
                text().put("format", "password").put("description", "In place of a password that others have set"));
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
