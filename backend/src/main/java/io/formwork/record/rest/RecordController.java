package io.formwork.record.rest;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordId;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of a form: list, create, read, change, delete, history. */
@Controller("/api/v1/apps/{app}/forms/{form}/records")
@Secured(SecurityRule.IS_AUTHENTICATED)
class RecordController {

    private final RecordService records;
    private final PublishedForms forms;

    RecordController(RecordService records, PublishedForms forms) {
        this.records = records;
        this.forms = forms;
    }

    @Get
    byte[] list(Actor actor, String app, String form, HttpRequest<?> request) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        var parameters = new RecordParameters(request.getParameters());
        RecordQuery query = parameters.query(definition.key());
        var page = records.list(actor, query);
        RecordCount total = query.after() == null ? count(actor, query, parameters.count()) : null;
        return Json.bytes(RecordJson.page(definition, page, total));
    }

    private @Nullable RecordCount count(Actor actor, RecordQuery query, String mode) {
        return switch (mode) {
            case "none" -> null;
            case "exact" -> records.countExactly(actor, query.form(), query.where());
            default -> records.count(actor, query.form(), query.where());
        };
    }

    @Post
    HttpResponse<byte[]> create(Actor actor, String app, String form, @Body String body) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        Map<String, @Nullable Object> values = Json.map(unwrapped(definition, Json.readObject(body)));
        FormRecord record = records.create(actor, definition.key(), values, Cause.REST);
        URI location = URI.create("/api/v1/apps/" + app + "/forms/" + form + "/records/" + record.id());
        return tagged(HttpResponse.created(Json.bytes(RecordJson.record(definition, record)), location), record);
    }

    @Post("/batch")
    HttpResponse<byte[]> batch(Actor actor, String app, String form, @Body String body) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        List<Map<String, @Nullable Object>> rows = RecordParameters.rows(body).stream()
                .map(row -> Json.map(unwrapped(definition, row)))
                .toList();
        ObjectNode answer = Json.object();
        ArrayNode ids = answer.putArray("ids");
        records.createAll(actor, definition.key(), rows, Cause.REST).ids().forEach(id -> ids.add(id.toString()));
        return HttpResponse.created(Json.bytes(answer.put("created", ids.size())));
    }

    @Get("/{id}")
    HttpResponse<byte[]> get(Actor actor, String app, String form, String id) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        FormRecord record = records.get(actor, definition.key(), RecordId.parse(id));
        return tagged(HttpResponse.ok(Json.bytes(RecordJson.record(definition, record))), record);
    }

    @Patch("/{id}")
    HttpResponse<byte[]> update(
            Actor actor,
            String app,
            String form,
            String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body String body) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        FormRecord record = records.update(
                actor,
                definition.key(),
                RecordId.parse(id),
                Json.map(unwrapped(definition, Json.readObject(body))),
                RecordParameters.version(ifMatch),
                Cause.REST);
        return tagged(HttpResponse.ok(Json.bytes(RecordJson.record(definition, record))), record);
    }

    @Delete("/{id}")
    HttpResponse<?> delete(Actor actor, String app, String form, String id) {
        records.delete(actor, new FormKey(app, form), RecordId.parse(id), Cause.REST);
        return HttpResponse.noContent();
    }

    @Get("/{id}/history")
    byte[] history(Actor actor, String app, String form, String id) {
        FormDefinition definition = forms.get(new FormKey(app, form));
        ObjectNode answer = Json.object();
        ArrayNode changes = answer.putArray("changes");
        records.history(actor, definition.key(), RecordId.parse(id))
                .forEach(change -> changes.add(RecordJson.change(definition, change)));
        return Json.bytes(answer);
    }

    /** A record may be sent as it was answered, with its values under {@code values}, or as the plain values. */
    private static ObjectNode unwrapped(FormDefinition form, ObjectNode body) {
        return body.get("values") instanceof ObjectNode values
                        && form.find("values").isEmpty()
                ? values
                : body;
    }

    private static MutableHttpResponse<byte[]> tagged(MutableHttpResponse<byte[]> response, FormRecord record) {
        return response.header(HttpHeaders.ETAG, "\"" + record.version() + "\"");
    }
}
