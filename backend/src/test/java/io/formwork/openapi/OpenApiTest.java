package io.formwork.openapi;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.TestUsers;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@MicronautTest(transactional = false)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    @Inject
    Router router;

    private JsonNode document(FormKey form) {
        var answer = http.to("/api/v1/apps/" + form.app() + "/openapi.json")
                .bearer(users.tokenOf(users.administrator()))
                .get();
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void everyRouteIsDescribed() {
        FormKey form = forms.published(aForm().with("name", "text"));
        Set<String> described = new TreeSet<>();
        operations(document(form), (path, method) -> described.add(method + " " + shape(path, form)));

        Set<String> served = router.uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1/"))
                .filter(route -> !route.getUriMatchTemplate().toPathString().matches("/api/v1/(docs|.*openapi).*"))
                .map(route ->
                        method(route) + " " + shape(route.getUriMatchTemplate().toPathString(), form))
                .filter(route -> !route.startsWith("head ") && !route.startsWith("options "))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isNotEmpty();
        assertThat(described).isEqualTo(served);
    }

    private static String method(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName().toLowerCase(Locale.ROOT);
    }

    /** Paths alike but for the names of their parameters, apps and forms. */
    private static String shape(String path, FormKey form) {
        return path.replace("/apps/" + form.app() + "/", "/apps/{app}/")
                .replaceAll("/forms/[^/]+/", "/forms/{form}/")
                .replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void theDocumentHoldsTogether() {
        FormKey form = forms.published(aForm().with("订单 金额", "money").with("name", "text"));

        JsonNode document = document(form);

        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        List<String> broken = new ArrayList<>();
        references(document, reference -> {
            if (document.at(reference.substring(1)).isMissingNode()) {
                broken.add(reference);
            }
        });
        assertThat(broken).isEmpty();
        List<String> ids = new ArrayList<>();
        operations(document, (path, method) -> {
            JsonNode operation = document.path("paths").path(path).path(method);
            ids.add(operation.path("operationId").stringValue());
            assertThat(operation.path("responses")).as(path).isNotEmpty();
        });
        assertThat(ids).doesNotHaveDuplicates();
        document.path("paths")
                .properties()
                .forEach(path -> assertThat(parameters(path.getValue())).isEqualTo(braces(path.getKey())));
    }

    @Test
    void aFormsSchemaIsTheOneThatChecksItsRecords() {
        FormKey form = forms.published(aForm().with("name", "text", schema -> schema.put("maxLength", 9))
                .require("name"));

        JsonNode schemas = document(form).at("/components/schemas");

        JsonNode schema = schemas.path(form.key());
        assertThat(schema.at("/properties/name/maxLength").intValue()).isEqualTo(9);
        assertThat(schema.at("/required/0").stringValue()).isEqualTo("name");
        JsonNode changes = schemas.path(form.key() + ".changes");
        assertThat(changes.has("required")).isFalse();
        assertThat(changes.at("/properties/name/type").toString()).isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void anAppIsDescribedOnlyToThoseWhoSeeIt() {
        FormKey form = forms.published(aForm().with("name", "text"));
        String path = "/api/v1/apps/" + form.app() + "/openapi.json";

        assertThat(http.to(path).get().status()).isEqualTo(401);
        assertThat(http.to(path).bearer(users.tokenOf(users.somebody())).get().status())
                .isEqualTo(404);
        assertThat(http.to("/api/v1/openapi.json").get().body())
                .contains("/api/v1/login")
                .doesNotContain(form.key());
        assertThat(http.to("/api/v1/docs").get().body()).contains("swagger-ui");
    }

    private interface Operation {
        void at(String path, String method);
    }

    private static void operations(JsonNode document, Operation operation) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operation.at(path.getKey(), method)));
    }

    private static void references(JsonNode node, Consumer<String> found) {
        if (node.path("$ref").isString()) {
            found.accept(node.path("$ref").stringValue());
        }
        node.forEach(child -> references(child, found));
    }

    private static Set<String> parameters(JsonNode path) {
        Set<String> names = new TreeSet<>();
        path.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").stringValue()));
        return names;
    }

    private static Set<String> braces(String path) {
        return Pattern.compile("\\{([^}]+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
