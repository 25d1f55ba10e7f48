package io.formwork.testing;

import io.formwork.platform.json.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends requests to the server under test, in English unless told otherwise. */
@Singleton
public final class HttpTester {

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;

    HttpTester(EmbeddedServer server) {
        this.server = server;
    }

    /** A request to a path, for instance {@code http.to("/api/v1/login").json("{}").post()}. */
    public Call to(String path) {
        return new Call(path, null, List.of("Accept-Language", "en"));
    }

    /** An answer, with its body as text and as JSON. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return Json.parse(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** A request that is being put together. */
    public final class Call {

        private final String path;
        private final @Nullable String body;
        private final List<String> headers;

        private Call(String path, @Nullable String body, List<String> headers) {
            this.path = path;
            this.body = body;
            this.headers = headers;
        }

        public Call header(String name, String value) {
            var more = new ArrayList<>(headers);
            int known = more.indexOf(name);
            if (known >= 0) {
                more.set(known + 1, value);
            } else {
                more.addAll(List.of(name, value));
            }
            return new Call(path, body, more);
        }

        public Call bearer(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call json(String json) {
            return new Call(path, json, headers).header("Content-Type", "application/json");
        }

        public Call form(String encoded) {
            return new Call(path, encoded, headers).header("Content-Type", "application/x-www-form-urlencoded");
        }

        /** A multipart body with one file. */
        public Call file(String part, String name, String content) {
            String body = "--formwork\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--formwork--\r\n";
            return new Call(path, body, headers).header("Content-Type", "multipart/form-data; boundary=formwork");
        }

        public Answer get() {
            return send("GET");
        }

        public Answer post() {
            return send("POST");
        }

        public Answer put() {
            return send("PUT");
        }

        public Answer patch() {
            return send("PATCH");
        }

        public Answer delete() {
            return send("DELETE");
        }

        public Answer send(String method) {
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
                    .method(method, publisher)
                    .headers(headers.toArray(String[]::new))
                    .build();
            try {
                var response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                return new Answer(response.statusCode(), response.body(), response);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
