package io.formwork.attack;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.text.Language;
import io.formwork.template.TemplateService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route of the interface for programs, with ids of things that are there, asked by nobody and by somebody without any right
 * to them. A route that is not in one of the lists fails.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIdsTest {

    private static final String SECRET = "only-for-the-agent-7391";
    private static final String APP = "/api/v1/apps/{app}";
    private static final String NONE = "";

    /** Open to everybody: there is nothing behind them, or what they need besides the path is the proof. */
    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/login",
            "GET /api/v1/docs",
            "GET /api/v1/openapi.json",
            "GET /api/v1/docs/{file}",
            "GET /f/{token}",
            "POST /f/{token}",
            "GET /f/{token}/thanks",
            "GET /f/{token}/status",
            "POST /f/{token}/status");

    /** For everybody who is signed in, and about nobody else. */
    private static final Set<String> OWN =
            Set.of("GET /api/v1/me", "GET /api/v1/tasks", "GET /api/v1/templates", "GET /api/v1/templates/{key}");

    /** Ends what the caller is signed in with. */
    private static final String LEAVING = "POST /api/v1/logout";

    /** Routes with the body that the right person would send. */
    private static final Map<String, String> CLOSED = Map.ofEntries(
            entry("GET " + APP + "/definitions/{kind}", NONE),
            entry("GET " + APP + "/definitions/{kind}/{key}", NONE),
            entry("PUT " + APP + "/definitions/{kind}/{key}", "{\"label\": {\"zh\": \"x\", \"en\": \"x\"}}"),
            entry("POST " + APP + "/definitions/{kind}/{key}/publish", NONE),
            entry("GET " + APP + "/definitions/{kind}/{key}/versions", NONE),
            entry("POST " + APP + "/definitions/{kind}/{key}/versions/{version}/restore", NONE),
            entry("DELETE " + APP + "/definitions/{kind}/{key}", NONE),
            entry("GET " + APP + "/metrics/{metric}", NONE),
            entry("GET " + APP + "/metrics/{metric}/rows", NONE),
            entry("GET " + APP + "/reports/{report}.pdf", NONE),
            entry("GET " + APP + "/reports/{report}.html", NONE),
            entry("POST " + APP + "/forms/{form}/attachments", NONE),
            entry("GET " + APP + "/forms/{form}/records/{id}/attachments/{attachment}", NONE),
            entry("GET " + APP + "/openapi.json", NONE),
            entry("GET " + APP + "/surveys/{survey}/links", NONE),
            entry("POST " + APP + "/surveys/{survey}/links", "{\"label\": \"x\"}"),
            entry("DELETE " + APP + "/surveys/{survey}/links/{link}", NONE),
            entry("GET " + APP + "/forms/{form}/records", NONE),
            entry("POST " + APP + "/forms/{form}/records", "{\"title\": \"x\"}"),
            entry("POST " + APP + "/forms/{form}/records/batch", "{\"records\": [{\"title\": \"x\"}]}"),
            entry("GET " + APP + "/forms/{form}/records/{id}", NONE),
            entry("PATCH " + APP + "/forms/{form}/records/{id}", "{\"title\": \"x\"}"),
            entry("DELETE " + APP + "/forms/{form}/records/{id}", NONE),
            entry("GET " + APP + "/forms/{form}/records/{id}/history", NONE),
            entry("GET /api/v1/tasks/{task}", NONE),
            entry("POST /api/v1/tasks/{task}/complete", "{\"values\": {}}"),
            entry("POST /api/v1/tasks/{task}/transfer", "{\"to\": \"admin\"}"),
            entry("GET " + APP + "/dashboards/{dashboard}", NONE),
            entry("POST /api/v1/templates/{key}/install", "{\"app\": \"mine\"}"));

    @Inject
    HttpTester http;

    @Inject
    Router router;

    @Inject
    TestUsers users;

    @Inject
    TemplateService templates;

    @Inject
    DefinitionService definitions;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> secrets = new HashSet<>(Set.of(SECRET));
    private String owner = "";
    private String stranger = "";

    @BeforeAll
    void anAppWithEverythingInIt() {
        String app = "x" + Long.toString(System.nanoTime(), 36);
        templates.install(Actor.system(), "customer-performance", app, false, step -> {});
        Actor agent = users.inRole(app, "agent");
        owner = users.tokenOf(users.administrator());
        stranger = users.tokenOf(users.somebody());
        ids.putAll(Map.of(
                "app",
                app,
                "kind",
                "form",
                "key",
                "complaint",
                "version",
                "1",
                "form",
                "complaint",
                "metric",
                "complaints",
                "report",
                "customer-performance-summary",
                "dashboard",
                "overview",
                "survey",
                "complaint"));
        Answer file = http.to(path(APP + "/forms/{form}/attachments?field=attachments"))
                .bearer(owner)
                .file("file", SECRET + ".txt", SECRET)
                .post();
        ids.put("attachment", file.json().path("id").asString());
        Answer record = http.to(path(APP + "/forms/{form}/records"))
                .bearer(owner)
                .json("{\"title\": \"" + SECRET + "\", \"description\": \"what happened\", \"attachments\": ["
                        + file.body() + "]}")
                .post();
        assertThat(record.status()).as(record.body()).isEqualTo(201);
        ids.put("id", record.json().path("id").asString());
        Answer link = http.to(path(APP + "/surveys/{survey}/links"))
                .bearer(owner)
                .json("{\"label\": \"" + SECRET + "\"}")
                .post();
        ids.put("link", link.json().path("id").asString());
        Answer tasks = http.to("/api/v1/tasks").bearer(users.tokenOf(agent)).get();
        ids.put("task", tasks.json().at("/tasks/0/id").asString(""));
        assertThat(ids).doesNotContainValue("");
        Stream.of("app", "form", "metric", "dashboard", "report", "workflow", "survey", "role")
                .flatMap(kind -> definitions.list(Actor.system(), app, kind).stream())
                .flatMap(found -> Stream.of(Language.values()).map(found.label()::in))
                .forEach(secrets::add);
    }

    @Test
    void everyRouteIsInOneOfTheLists() {
        Set<String> served = router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " "
                        + shape(route.getUriMatchTemplate().toPathString()))
                .filter(route -> !route.matches("(HEAD|OPTIONS) .*|\\w+ /(health|prometheus|api/test/).*|\\w+ /?"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = Stream.of(OPEN, OWN, Set.of(LEAVING), CLOSED.keySet())
                .flatMap(Set::stream)
                .map(ForeignIdsTest::shape)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(served);
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsToldToSignInEverywhere() {
        return Stream.of(CLOSED.keySet(), OWN, Set.of(LEAVING))
                .flatMap(Set::stream)
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    Answer answer = ask(route, null);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                    assertThat(answer.body()).doesNotContain(SECRET);
                }));
    }

    @TestFactory
    Stream<DynamicTest> somebodyWithoutARightGetsAndChangesNothing() {
        return CLOSED.keySet().stream()
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    Answer answer = ask(route, stranger);
                    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
                    assertThat(secrets.stream().filter(answer.body()::contains)).isEmpty();
                }));
    }

    /** Else the refusals above might come from requests that nobody could make. */
    @TestFactory
    Stream<DynamicTest> theSameReadingIsAnsweredToWhoMay() {
        return CLOSED.keySet().stream()
                .filter(route -> route.startsWith("GET") && !route.contains("/tasks/"))
                .map(route -> DynamicTest.dynamicTest(
                        route, () -> assertThat(ask(route, owner).status()).isEqualTo(200)));
    }

    @Test
    void whatIsForEverybodyShowsNothingOfOthers() {
        for (String route : OWN) {
            assertThat(ask(route, stranger).body()).doesNotContain(SECRET).doesNotContain(ids.get("app"));
        }
    }

    @Test
    void aRecordOfOneFormIsNotFoundUnderAnother() {
        String app = ids.get("app");
        String other = "/api/v1/apps/" + app + "/forms/customer/records/" + ids.get("id");

        assertThat(http.to(other).bearer(owner).get().status()).isEqualTo(404);
        assertThat(http.to(other + "/history").bearer(owner).get().body()).doesNotContain(SECRET);
        assertThat(http.to(other)
                        .bearer(owner)
                        .json("{\"name\": \"x\"}")
                        .patch()
                        .status())
                .isEqualTo(404);
        assertThat(http.to(other).bearer(owner).delete().status()).isEqualTo(404);
    }

    private Answer ask(String route, @org.jspecify.annotations.Nullable String token) {
        String method = route.substring(0, route.indexOf(' '));
        String pattern = route.substring(route.indexOf(' ') + 1);
        var call = http.to(path(pattern) + (pattern.endsWith("/attachments") ? "?field=attachments" : ""));
        if (token != null) {
            call = call.bearer(token);
        }
        String body = CLOSED.getOrDefault(route, NONE);
        if (pattern.endsWith("/attachments")) {
            call = call.file("file", "a.txt", "x");
        } else if (!method.equals("GET") && !method.equals("DELETE")) {
            call = call.json(body.isEmpty() ? "{}" : body);
        }
        return call.send(method);
    }

    private String path(String pattern) {
        String path = pattern;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path.replace("templates/complaint", "templates/customer-performance");
    }

    /** Without the names of parameters. */
    private static String shape(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }
}
