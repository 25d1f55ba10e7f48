package io.formwork.openapi;

import io.formwork.platform.json.Json;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds one operation of the document. */
final class ApiOperation {

    private static final Map<String, String> REFUSALS = Map.of(
            "unreadable",
            "400",
            "unauthorized",
            "401",
            "forbidden",
            "403",
            "notFound",
            "404",
            "conflict",
            "409",
            "invalid",
            "422");

    private final ObjectNode node = Json.object();
    private final ArrayNode parameters;
    private final ObjectNode responses;

    ApiOperation(String tag, String verb, String form, String summary) {
        node.putArray("tags").add(tag);
        node.put("summary", summary).put("operationId", form.isEmpty() ? verb : verb + "-" + form);
        parameters = node.putArray("parameters");
        responses = node.putObject("responses");
        refusals("unauthorized", "forbidden");
    }

    ApiOperation query(String name, String description) {
        return parameter("query", name, description);
    }

    ApiOperation header(String name, String description) {
        return parameter("header", name, description);
    }

    private ApiOperation parameter(String in, String name, String description) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("description", description)
                .set("schema", ApiParts.text());
        return this;
    }

    ApiOperation body(ObjectNode schema) {
        return body("application/json", schema);
    }

    ApiOperation body(String mediaType, ObjectNode schema) {
        ObjectNode body = node.putObject("requestBody").put("required", true);
        body.putObject("content").putObject(mediaType).set("schema", schema);
        return this;
    }

    ApiOperation answer(String status) {
        responses.putObject(status).put("description", "Done");
        return this;
    }

    ApiOperation answer(String status, String mediaType, ObjectNode schema) {
        ObjectNode response = responses.putObject(status).put("description", "Done");
        response.putObject("content").putObject(mediaType).set("schema", schema);
        return this;
    }

    ApiOperation refusals(String... names) {
        for (String name : names) {
            responses.putObject(REFUSALS.get(name)).put("$ref", "#/components/responses/" + name);
        }
        return this;
    }

    void into(ObjectNode path, String method) {
        path.set(method, node);
    }

    ObjectNode alone(String method) {
        ObjectNode path = Json.object();
        into(path, method);
        return path;
    }
}
