package io.formwork.dashboard;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards as a kind of definition. */
@Singleton
class DashboardKind implements DefinitionKind {

    private final PublishedDefinitions definitions;

    DashboardKind(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return DashboardDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        DashboardDefinition dashboard;
        try {
            dashboard = DashboardDefinition.parse(key, 0, document);
        } catch (Invalid e) {
            return e.violations().stream()
                    .map(violation -> new Problem(
                            violation.pointer(), Problem.Severity.ERROR, violation.messageKey(), violation.args()))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        if (!document.has("label")) {
            problems.add(Problem.error("/label", "dashboard.check.label"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < dashboard.cards().size(); i++) {
            DashboardCard card = dashboard.cards().get(i);
            String pointer = "/cards/" + i;
            if (card.id().isEmpty() || !ids.add(card.id())) {
                problems.add(Problem.error(pointer + "/id", "dashboard.check.id", card.id()));
            }
            if (card.type() != DashboardCard.Type.TEXT && card.metrics().isEmpty()) {
                problems.add(Problem.error(pointer + "/metric", "dashboard.check.metric", title(card)));
            }
        }
        for (DefinitionReference reference : references(key, document)) {
            if (!definitions.known(reference.target())) {
                problems.add(Problem.error(
                        reference.pointer(),
                        "metric.check.unknown.metric",
                        reference.target().key()));
            }
        }
        return problems;
    }

    private static Object title(DashboardCard card) {
        return card.title().isEmpty() ? card.id() : card.title();
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        List<DefinitionReference> references = new ArrayList<>();
        JsonNode cards = document.path("cards");
        for (int i = 0; i < cards.size(); i++) {
            String pointer = "/cards/" + i;
            add(references, key, cards.get(i).path("metric"), pointer + "/metric");
            JsonNode several = cards.get(i).path("metrics");
            for (int j = 0; j < several.size(); j++) {
                add(references, key, several.get(j), pointer + "/metrics/" + j);
            }
        }
        return references;
    }

    private static void add(List<DefinitionReference> references, DefinitionKey key, JsonNode metric, String pointer) {
        String name = metric.asString("");
        if (!name.isEmpty()) {
            references.add(new DefinitionReference(key.of(MetricDefinition.KIND, name), pointer));
        }
    }
}
