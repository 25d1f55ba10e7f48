package io.formwork.ui.testing;

import io.formwork.platform.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The shipped template, installed once for all journeys that look at it together. */
public final class SampleApp {

    private static final String TEMPLATE = "customer-performance";
    private static final Map<String, SampleApp> INSTALLED = new ConcurrentHashMap<>();

    private final RestCalls rest = RestCalls.asAdmin();
    private final String key;

    private SampleApp(String key, boolean samples) {
        this.key = key;
        rest.post(
                "templates/" + TEMPLATE + "/install",
                Json.object().put("app", key).put("samples", samples).toString());
    }

    public static SampleApp installed() {
        return INSTALLED.computeIfAbsent("sample", key -> new SampleApp(key, true));
    }

    /** Without records and people, so that every task comes to the administrator. */
    public static SampleApp withoutPeople() {
        return INSTALLED.computeIfAbsent("bare", key -> new SampleApp(key, false));
    }

    /** One of its own under a name of its own, by which it is picked among the others. */
    public static SampleApp named(String label) {
        return INSTALLED.computeIfAbsent("outside", key -> {
            var app = new SampleApp(key, true);
            var names = Json.object().put("zh", label).put("en", label);
            app.rest.publish(key, "app", key, Json.object().set("label", names).toString());
            return app;
        });
    }

    public String key() {
        return key;
    }

    public RestCalls rest() {
        return rest;
    }

    /** Stores a record and answers its id. */
    public String create(String form, ObjectNode values) {
        return rest.create(key, form, values.toString());
    }

    /** A customer whose owner is the administrator. */
    public String customer(String name) {
        ObjectNode values = Json.object()
                .put("name", name)
                .put("tier", "vip")
                .put("status", "active")
                .put("since", "2026-01-01");
        String id = create("customer", values);
        String path = "apps/" + key + "/forms/customer/records/" + id;
        String admin = Json.parse(rest.get(path)).path("createdBy").asString();
        rest.patch(path, Json.object().put("owner", admin).toString());
        return id;
    }

    /** Makes a public link and answers its path. */
    public String link(String survey, String label, ObjectNode prefill) {
        ObjectNode asked = Json.object().put("label", label);
        asked.set("prefill", prefill);
        String answer = rest.post("apps/" + key + "/surveys/" + survey + "/links", asked.toString());
        String url = Json.parse(answer).path("url").asString();
        return url.substring(url.indexOf("/f/") + 1);
    }
}
