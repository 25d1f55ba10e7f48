package io.formwork.definition.rest;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionSummary;
import io.formwork.definition.DefinitionVersion;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and published versions of everything designed. */
@Controller("/api/v1/apps/{app}/definitions/{kind}")
@Secured(SecurityRule.IS_AUTHENTICATED)
class DefinitionController {

    private final DefinitionService definitions;

    DefinitionController(DefinitionService definitions) {
        this.definitions = definitions;
    }

    @Get
    String list(Actor actor, String app, String kind) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("definitions");
        definitions.list(actor, app, kind).forEach(summary -> items.add(json(summary)));
        return Json.write(answer);
    }

    @Get("/{key}")
    HttpResponse<String> get(Actor actor, String app, String kind, String key) {
        return answer(definitions.get(actor, new DefinitionKey(app, kind, key)));
    }

    /** Saves the draft; If-Match names the revision that was edited, without it the present one is replaced. */
    @Put("/{key}")
    HttpResponse<String> put(
            Actor actor,
            String app,
            String kind,
            String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body String body) {
        DefinitionKey definition = new DefinitionKey(app, kind, key);
        int revision = ifMatch == null
                ? definitions.find(actor, definition).map(Definition::revision).orElse(0)
                : Revisions.parse(ifMatch);
        return answer(definitions.saveDraft(actor, definition, Json.readObject(body), revision));
    }

    @Post("/{key}/publish")
    HttpResponse<String> publish(
            Actor actor,
            String app,
            String kind,
            String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryValue(defaultValue = "") String note) {
        DefinitionKey definition = new DefinitionKey(app, kind, key);
        int revision = ifMatch == null ? definitions.get(actor, definition).revision() : Revisions.parse(ifMatch);
        return HttpResponse.ok(Json.write(json(definitions.publish(actor, definition, revision, note))));
    }

    @Get("/{key}/versions")
    String versions(Actor actor, String app, String kind, String key) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("versions");
        definitions.versions(actor, new DefinitionKey(app, kind, key)).forEach(version -> items.add(json(version)));
        return Json.write(answer);
    }

    @Post("/{key}/versions/{version}/restore")
    HttpResponse<String> restore(Actor actor, String app, String kind, String key, int version) {
        return answer(definitions.restore(actor, new DefinitionKey(app, kind, key), version));
    }

    @Delete("/{key}")
    HttpResponse<?> delete(Actor actor, String app, String kind, String key) {
        definitions.delete(actor, new DefinitionKey(app, kind, key));
        return HttpResponse.noContent();
    }

    private static HttpResponse<String> answer(Definition definition) {
        ObjectNode node = Json.object();
        node.put("key", definition.key().key())
                .put("kind", definition.key().kind())
                .put("app", definition.key().app())
                .put("revision", definition.revision())
                .put("publishedVersion", definition.publishedVersion())
                .put("changed", definition.changed())
                .put("updatedAt", definition.updatedAt().toString())
                .put("updatedBy", definition.updatedBy());
        node.set("document", definition.draft());
        return HttpResponse.ok(Json.write(node)).header(HttpHeaders.ETAG, "\"" + definition.revision() + "\"");
    }

    private static ObjectNode json(DefinitionSummary summary) {
        ObjectNode node = Json.object();
        node.put("key", summary.key().key());
        node.set("label", summary.label().toJson());
        return node.put("publishedVersion", summary.publishedVersion())
                .put("changed", summary.changed())
                .put("updatedAt", summary.updatedAt().toString())
                .put("updatedBy", summary.updatedBy());
    }

    private static ObjectNode json(DefinitionVersion version) {
        ObjectNode node = Json.object();
        node.put("version", version.version())
                .put("note", version.note())
                .put("publishedAt", version.publishedAt().toString())
                .put("publishedBy", version.publishedBy());
        node.set("document", version.document());
        return node;
    }
}
