package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Metrics as a kind of definition. */
@Singleton
class MetricKind implements DefinitionKind {

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;

    MetricKind(PublishedDefinitions definitions, PublishedForms forms) {
        this.definitions = definitions;
        this.forms = forms;
    }

    @Override
    public String name() {
        return MetricDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        MetricDefinition metric;
        try {
            metric = MetricDefinition.parse(key, 0, document);
        } catch (Invalid e) {
            return e.violations().stream()
                    .map(violation -> new Problem(
                            violation.pointer(), Problem.Severity.ERROR, violation.messageKey(), violation.args()))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        if (!document.has("label")) {
            problems.add(Problem.error("/label", "metric.check.label"));
        }
        for (DefinitionReference reference : references(key, document)) {
            if (!definitions.known(reference.target())) {
                problems.add(Problem.error(
                        reference.pointer(),
                        "metric.check.unknown." + reference.target().kind(),
                        reference.target().key()));
            }
        }
        problems.addAll(
                metric.measure() instanceof RatioMeasure ratio
                        ? new RatioCheck(definitions).of(key, ratio)
                        : metric.form()
                                .flatMap(forms::find)
                                .map(form -> MetricCheck.of(metric, form))
                                .orElse(List.of()));
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        List<DefinitionReference> references = new ArrayList<>();
        add(references, key, FormKey.KIND, document.path("form"), "/form");
        JsonNode measure = document.path("measure");
        if (RatioMeasure.TYPE.equals(measure.path("type").asString(""))) {
            add(references, key, name(), measure.path("numerator"), "/measure/numerator");
            add(references, key, name(), measure.path("denominator"), "/measure/denominator");
        }
        return references;
    }

    private static void add(
            List<DefinitionReference> references, DefinitionKey key, String kind, JsonNode target, String pointer) {
        String name = target.asString("");
        if (!name.isEmpty()) {
            references.add(new DefinitionReference(key.of(kind, name), pointer));
        }
    }
}
