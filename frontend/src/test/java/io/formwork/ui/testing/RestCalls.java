package io.formwork.ui.testing;

import io.formwork.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.node.ObjectNode;

/** Calls of the packaged application's REST interface, for what a journey needs to be there before it begins. */
public final class RestCalls {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token;

    private RestCalls(String token) {
        this.token = token;
    }

    /** With the administrator's rights. */
    public static RestCalls asAdmin() {
        ObjectNode person =
                Json.object().put("login", BrowserJourney.ADMIN).put("password", BrowserJourney.ADMIN_PASSWORD);
        String answer = new RestCalls("").post("login", person.toString());
        return new RestCalls(Json.parse(answer).path("token").asString());
    }

    public String get(String path) {
        return send("GET", path, "");
    }

    public String post(String path, String body) {
        return send("POST", path, body);
    }

    /** Changes a record, whatever version it has. */
    public String patch(String path, String body) {
        return send("PATCH", path, body, "If-Match", "*");
    }

    public void saveDraft(String app, String kind, String key, String document) {
        send("PUT", definition(app, kind, key), document);
    }

    public void publish(String app, String kind, String key, String document) {
        saveDraft(app, kind, key, document);
        post(definition(app, kind, key) + "/publish", "");
    }

    /** Stores a record and answers its id. */
    public String create(String app, String form, String values) {
        return Json.parse(post("apps/" + app + "/forms/" + form + "/records", values))
                .path("id")
                .asString();
    }

    private static String definition(String app, String kind, String key) {
        return "apps/" + app + "/definitions/" + kind + "/" + key;
    }

    private String send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(RunningApp.address().resolve("api/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
