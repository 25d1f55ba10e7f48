package io.formwork.openapi;

import io.formwork.form.FormDefinition;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI document of one app; schemas are the very ones that check the records. */
final class ApiDocument {

    private static final String PREFIX = "/api/v1/apps/";

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private final String app;
    private final Language language;
    private final ObjectNode document = Json.object();
    private final ObjectNode paths;
    private final ObjectNode schemas;

    private ApiDocument(String app, Language language) {
        this.app = app;
        this.language = language;
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Formwork: " + app).put("version", "1");
        document.putArray("security").addObject().putArray("token");
        paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        schemas = components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        components.set("responses", ApiParts.responses());
        // Keys of forms are in lower case, so that none can take this name.
        schemas.set("Problem", ApiParts.problem());
    }

    static ObjectNode of(String app, Language language, List<ApiForm> forms) {
        ApiDocument api = new ApiDocument(app, language);
        api.put("/api/v1/login", ApiParts.login());
        forms.forEach(api::add);
        api.addFixed();
        return api.document;
    }

    private void add(ApiForm api) {
        FormDefinition form = api.form();
        String name = form.key().key();
        schemas.set(name, api.schema());
        schemas.set(name + ".record", ApiParts.record(name));
        schemas.set(name + ".changes", ApiParts.changes(api.schema()));
        String label = form.label().in(language);
        String base = PREFIX + app + "/forms/" + name + "/records";
        put(base, ApiOperations.collection(name, label));
        put(base + "/batch", ApiOperations.batch(name, label));
        put(base + "/{id}", ApiOperations.single(name, label));
        put(base + "/{id}/history", ApiOperations.history(name, label));
        put(PREFIX + app + "/forms/" + name + "/attachments", ApiOperations.attachments(name, label));
        put(base + "/{id}/attachments/{attachment}", ApiOperations.attachment(name, label));
    }

    private void addFixed() {
        String base = PREFIX + app;
        put(base + "/definitions/{kind}", ApiOperations.definitions());
        put(base + "/definitions/{kind}/{key}", ApiOperations.definition());
        put(base + "/definitions/{kind}/{key}/publish", ApiOperations.publish());
        put(base + "/definitions/{kind}/{key}/versions", ApiOperations.versions());
        put(base + "/metrics/{metric}", ApiOperations.metric());
        put(base + "/metrics/{metric}/rows", ApiOperations.metricRows());
        put(base + "/dashboards/{key}", ApiOperations.dashboard());
        put(base + "/reports/{key}.pdf", ApiOperations.report("application/pdf"));
        put(base + "/reports/{key}.html", ApiOperations.report("text/html"));
        put("/api/v1/tasks", ApiOperations.tasks());
        put("/api/v1/tasks/{id}", ApiOperations.task());
        put("/api/v1/tasks/{id}/complete", ApiOperations.completeTask());
        put("/api/v1/tasks/{id}/transfer", ApiOperations.transferTask());
        put("/api/v1/logout", ApiOperations.logout());
        put("/api/v1/me", ApiOperations.me());
        put("/api/v1/templates/{key}", ApiOperations.template());
        put(base + "/definitions/{kind}/{key}/versions/{version}/restore", ApiOperations.restore());
        put(base + "/surveys/{survey}/links", ApiOperations.links());
        put(base + "/surveys/{survey}/links/{id}", ApiOperations.link());
        put("/api/v1/templates", ApiOperations.templates());
        put("/api/v1/templates/{key}/install", ApiOperations.installTemplate());
    }

    /** The parameters of a path stand in its braces. */
    private void put(String path, ObjectNode operations) {
        ArrayNode parameters = Json.array();
        PARAMETER
                .matcher(path)
                .results()
                .forEach(found -> parameters
                        .addObject()
                        .put("name", found.group(1))
                        .put("in", "path")
                        .put("required", true)
                        .set("schema", ApiParts.text()));
        if (!parameters.isEmpty()) {
            operations.set("parameters", parameters);
        }
        paths.set(path, operations);
    }
}
