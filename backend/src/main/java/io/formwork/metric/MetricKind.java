package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionReferences;
import io.formwork.definition.ParsedKind;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.metric.measure.RatioMeasure;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Metrics as a kind of definition. */
@Singleton
class MetricKind extends ParsedKind<MetricDefinition> {

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;

    MetricKind(PublishedDefinitions definitions, PublishedForms forms) {
        super(MetricDefinition.KIND, definitions);
        this.definitions = definitions;
        this.forms = forms;
    }

    @Override
    protected MetricDefinition parse(DefinitionKey key, ObjectNode document) {
        return MetricDefinition.parse(key, 0, document);
    }

    @Override
    protected List<Problem> problems(DefinitionKey key, MetricDefinition metric) {
        return metric.measure() instanceof RatioMeasure ratio
                ? new RatioCheck(definitions).of(key, ratio)
                : metric.form()
                        .flatMap(forms::find)
                        .map(form -> MetricCheck.of(metric, form))
                        .orElse(List.of());
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        DefinitionReferences references = new DefinitionReferences(key);
        references.add(FormKey.KIND, document.path("form"), "/form");
        JsonNode measure = document.path("measure");
        if (RatioMeasure.TYPE.equals(measure.path("type").asString(""))) {
            references.add(name(), measure.path("numerator"), "/measure/numerator");
            references.add(name(), measure.path("denominator"), "/measure/denominator");
        }
        return references.list();
    }
}
