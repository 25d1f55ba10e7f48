package io.formwork.dashboard;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A dashboard as it was designed. */
public record DashboardDefinition(
        DefinitionKey key,
        int version,
        LocalizedText label,
        LocalizedText description,
        List<DashboardFilter> filters,
        List<DashboardCard> cards) {

    public static final String KIND = "dashboard";

    public DashboardDefinition {
        filters = List.copyOf(filters);
        cards = List.copyOf(cards);
    }

    public static DashboardDefinition of(DefinitionVersion version) {
        return parse(version.key(), version.version(), version.document());
    }

    /** @throws Invalid when the document is not a dashboard */
    public static DashboardDefinition parse(DefinitionKey key, int version, JsonNode document) {
        List<DashboardFilter> filters = new ArrayList<>();
        for (JsonNode node : document.path("filters")) {
            filters.add(filter(node, "/filters/" + filters.size()));
        }
        List<DashboardCard> cards = new ArrayList<>();
        for (JsonNode node : document.path("cards")) {
            cards.add(card(node, "/cards/" + cards.size()));
        }
        LocalizedText label = LocalizedText.of(document.get("label"));
        return new DashboardDefinition(
                key,
                version,
                label.isEmpty() ? LocalizedText.of(key.key(), key.key()) : label,
                LocalizedText.of(document.get("description")),
                filters,
                cards);
    }

    public Optional<DashboardCard> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private static DashboardFilter filter(JsonNode node, String pointer) {
        return new DashboardFilter(
                node.path("id").asString(""),
                constant(DashboardFilter.Type.class, node, "type", pointer),
                node.path("field").asString(""),
                LocalizedText.of(node.get("label")),
                node.path("default").asString(""));
    }

    private static DashboardCard card(JsonNode node, String pointer) {
        List<String> metrics = new ArrayList<>();
        node.path("metrics").forEach(metric -> metrics.add(metric.asString("")));
        if (metrics.isEmpty() && node.path("metric").isString()) {
            metrics.add(node.path("metric").stringValue());
        }
        String by = node.path("by").asString("");
        int width = Math.clamp(node.path("w").asInt(3), 1, DashboardCard.COLUMNS);
        return new DashboardCard(
                node.path("id").asString(""),
                constant(DashboardCard.Type.class, node, "type", pointer),
                Math.clamp(node.path("x").asInt(0), 0, DashboardCard.COLUMNS - width),
                Math.max(0, node.path("y").asInt(0)),
                width,
                Math.max(1, node.path("h").asInt(2)),
                LocalizedText.of(node.get("title")),
                LocalizedText.of(node.get("text")),
                metrics,
                Grain.ofCode(node.path("grain").asString(Grain.NONE.code())),
                by.isEmpty() ? null : by,
                Baseline.ofCode(node.path("compare").asString(Baseline.NONE.code())),
                Math.max(0, node.path("limit").asInt(0)),
                node.path("stacked").asBoolean(false));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name, String pointer) {
        String code = node.path(name).asString("");
        try {
            return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(new Violation(pointer + "/" + name, "enum", "dashboard.check.enum", name, code));
        }
    }
}
