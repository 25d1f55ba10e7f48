package io.formwork.metric.rest;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricJson;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricRows;
import io.formwork.metric.MetricService;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Numbers of metrics and the records behind them. */
@Controller("/api/v1/apps/{app}/metrics/{metric}")
@Secured(SecurityRule.IS_AUTHENTICATED)
class MetricController {

    private final MetricService metrics;
    private final PublishedForms forms;

    MetricController(MetricService metrics, PublishedForms forms) {
        this.metrics = metrics;
        this.forms = forms;
    }

    @Get
    String compute(Actor actor, String app, String metric, HttpRequest<?> request) {
        MetricQuery query = new MetricParameters(request.getParameters()).query(app, metric, actor.language());
        return Json.write(MetricJson.result(metrics.compute(actor, query), actor.language()));
    }

    @Get("/rows")
    String rows(Actor actor, String app, String metric, HttpRequest<?> request) {
        var parameters = new MetricParameters(request.getParameters());
        MetricRows rows = metrics.rows(
                actor,
                parameters.query(app, metric, actor.language()),
                parameters.part(),
                parameters.text("after"),
                parameters.limit());
        ObjectNode answer = Json.object();
        answer.put("form", rows.form().key()).put("count", rows.count());
        answer.set("where", rows.where().toJson());
        ArrayNode records = answer.putArray("records");
        FormDefinition form = forms.get(rows.form());
        rows.page().records().forEach(record -> records.add(record(form, record)));
        answer.put("next", rows.page().next().orElse(null));
        return Json.write(answer);
    }

    private static ObjectNode record(FormDefinition form, FormRecord record) {
        ObjectNode node = Json.object();
        node.put("id", record.id().toString())
                .put("createdAt", record.createdAt().toString())
                .put("updatedAt", record.updatedAt().toString());
        ObjectNode values = node.putObject("values");
        for (FormField field : form.fields()) {
            record.find(field.name())
                    .ifPresent(value -> values.set(field.name(), field.type().toJson(value)));
        }
        return node;
    }
}
