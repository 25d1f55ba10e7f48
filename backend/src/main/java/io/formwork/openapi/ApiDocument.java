package io.formwork.openapi;

import io.formwork.form.FormDefinition;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI document of one app; schemas are the very ones that check the records. */
final class ApiDocument {

    private static final String PREFIX = "/api/v1/apps/";

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
        schemas.set("problem", ApiParts.problem());
    }

    static ObjectNode of(String app, Language language, List<FormDefinition> forms) {
        ApiDocument api = new ApiDocument(app, language);
        api.paths.set("/api/v1/login", ApiParts.login());
        forms.forEach(api::add);
        api.addFixed();
        return api.document;
    }

    private void add(FormDefinition form) {
        String name = form.key().key();
        schemas.set(name, form.valueSchema());
        schemas.set(name + "-record", ApiParts.record(name));
        String label = form.label().in(language);
        String base = PREFIX + app + "/forms/" + name + "/records";
        paths.set(base, ApiOperations.collection(name, label));
        paths.set(base + "/batch", ApiOperations.batch(name, label));
        paths.set(base + "/{id}", ApiOperations.single(name, label));
        paths.set(base + "/{id}/history", ApiOperations.history(name, label));
    }

    private void addFixed() {
        String base = PREFIX + app;
        paths.set(base + "/definitions/{kind}", ApiOperations.definitions());
        paths.set(base + "/definitions/{kind}/{key}", ApiOperations.definition());
        paths.set(base + "/definitions/{kind}/{key}/publish", ApiOperations.publish());
        paths.set(base + "/definitions/{kind}/{key}/versions", ApiOperations.versions());
        paths.set(base + "/metrics/{metric}", ApiOperations.metric());
        paths.set(base + "/metrics/{metric}/rows", ApiOperations.metricRows());
        paths.set(base + "/dashboards/{key}", ApiOperations.dashboard());
        paths.set(base + "/reports/{key}.pdf", ApiOperations.report("application/pdf"));
        paths.set(base + "/reports/{key}.html", ApiOperations.report("text/html"));
        paths.set("/api/v1/tasks", ApiOperations.tasks());
        paths.set("/api/v1/tasks/{id}", ApiOperations.task());
        paths.set("/api/v1/tasks/{id}/complete", ApiOperations.completeTask());
        paths.set("/api/v1/templates", ApiOperations.templates());
        paths.set("/api/v1/templates/{key}/install", ApiOperations.installTemplate());
    }
}
