package io.formwork.dashboard;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionReferences;
import io.formwork.definition.ParsedKind;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.metric.MetricDefinition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dashboards as a kind of definition. */
@Singleton
class DashboardKind extends ParsedKind<DashboardDefinition> {

    DashboardKind(PublishedDefinitions definitions) {
        super(DashboardDefinition.KIND, definitions);
    }

    @Override
    protected DashboardDefinition parse(DefinitionKey key, ObjectNode document) {
        return DashboardDefinition.parse(key, 0, document);
    }

    @Override
    protected List<Problem> problems(DefinitionKey key, DashboardDefinition dashboard) {
        List<Problem> problems = new ArrayList<>();
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
        return problems;
    }

    private static Object title(DashboardCard card) {
        return card.title().isEmpty() ? card.id() : card.title();
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        DefinitionReferences references = new DefinitionReferences(key);
        JsonNode cards = document.path("cards");
        for (int i = 0; i < cards.size(); i++) {
            String pointer = "/cards/" + i;
            references.add(MetricDefinition.KIND, cards.get(i).path("metric"), pointer + "/metric");
            JsonNode several = cards.get(i).path("metrics");
            for (int j = 0; j < several.size(); j++) {
                references.add(MetricDefinition.KIND, several.get(j), pointer + "/metrics/" + j);
            }
        }
        return references.list();
    }
}
