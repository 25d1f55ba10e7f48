package io.formwork.dashboard.rest;

import io.formwork.dashboard.CardResult;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.dashboard.DashboardQuery;
import io.formwork.dashboard.DashboardService;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricJson;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards with all their numbers. */
@Controller("/api/v1/apps/{app}/dashboards/{key}")
@Secured(SecurityRule.IS_AUTHENTICATED)
class DashboardController {

    private final DashboardService dashboards;
    private final Messages messages;

    DashboardController(DashboardService dashboards, Messages messages) {
        this.dashboards = dashboards;
        this.messages = messages;
    }

    /** Field filters are given as a JSON object of values by field name. */
    @Get
    String compute(
            Actor actor,
            String app,
            String key,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue(defaultValue = "{}") String fields) {
        DashboardDefinition dashboard = dashboards.get(actor, app, key);
        DashboardQuery defaults = dashboards.defaults(dashboard);
        Map<String, String> values = new LinkedHashMap<>();
        Json.readObject(fields)
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asString("")));
        DashboardQuery query =
                new DashboardQuery(from == null ? defaults.from() : from, to == null ? defaults.to() : to, values);
        ObjectNode answer = Json.object();
        answer.put("key", key)
                .put("label", dashboard.label().in(actor.language()))
                .put("version", dashboard.version())
                .put("from", query.from().toString())
                .put("to", query.to().toString());
        ArrayNode cards = answer.putArray("cards");
        dashboards.compute(actor, dashboard, query).forEach(result -> cards.add(card(actor, result)));
        return Json.write(answer);
    }

    private ObjectNode card(Actor actor, CardResult result) {
        ObjectNode node = Json.object();
        node.put("id", result.card().id())
                .put("type", result.card().type().code())
                .put("title", result.card().title().in(actor.language()));
        result.problem().ifPresent(problem -> node.put("problem", messages.text(actor.language(), problem)));
        ArrayNode results = node.putArray("results");
        result.results().forEach(one -> results.add(MetricJson.result(one, actor.language())));
        result.comparison().ifPresent(comparison -> node.set("comparison", MetricJson.comparison(comparison)));
        return node;
    }
}
