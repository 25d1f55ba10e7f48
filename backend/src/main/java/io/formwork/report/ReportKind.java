package io.formwork.report;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionReferences;
import io.formwork.definition.ParsedKind;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.metric.MetricDefinition;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports as a kind of definition. */
@Singleton
class ReportKind extends ParsedKind<ReportDefinition> {

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;

    ReportKind(PublishedDefinitions definitions, PublishedForms forms) {
        super(ReportDefinition.KIND, definitions);
        this.definitions = definitions;
        this.forms = forms;
    }

    @Override
    protected ReportDefinition parse(DefinitionKey key, ObjectNode document) {
        return ReportDefinition.parse(key.key(), document);
    }

    @Override
    protected List<Problem> problems(DefinitionKey key, ReportDefinition report) {
        return new ReportCheck(key.app(), report, forms, definitions).problems();
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        DefinitionReferences references = new DefinitionReferences(key);
        JsonNode sections = document.path("sections");
        for (int i = 0; i < sections.size(); i++) {
            addReferences(references, sections.get(i), "/sections/" + i);
        }
        return references.list();
    }

    private static void addReferences(DefinitionReferences references, JsonNode section, String pointer) {
        JsonNode metrics = section.path("metrics");
        for (int i = 0; i < metrics.size(); i++) {
            references.add(MetricDefinition.KIND, metrics.get(i), pointer + "/metrics/" + i);
        }
        for (JsonNode text : section.path("text")) {
            for (String metric : Placeholders.metrics(text.asString(""))) {
                references.add(MetricDefinition.KIND, metric, pointer + "/text");
            }
        }
        references.add(FormKey.KIND, section.path("form"), pointer + "/form");
    }
}
