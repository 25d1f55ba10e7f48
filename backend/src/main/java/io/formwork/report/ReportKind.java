package io.formwork.report;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports as a kind of definition. */
@Singleton
class ReportKind implements DefinitionKind {

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;

    ReportKind(PublishedDefinitions definitions, PublishedForms forms) {
        this.definitions = definitions;
        this.forms = forms;
    }

    @Override
    public String name() {
        return ReportDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        ReportDefinition report;
        try {
            report = ReportDefinition.parse(key.key(), document);
        } catch (Invalid e) {
            return e.violations().stream()
                    .map(violation -> new Problem(
                            violation.pointer(), Problem.Severity.ERROR, violation.messageKey(), violation.args()))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        if (!document.has("label")) {
            problems.add(Problem.error("/label", "report.check.label"));
        }
        for (DefinitionReference reference : references(key, document)) {
            if (!definitions.known(reference.target())) {
                String kind = reference.target().kind();
                problems.add(Problem.error(
                        reference.pointer(),
                        "report.check." + kind,
                        reference.target().key()));
            }
        }
        problems.addAll(new ReportCheck(key.app(), report, forms, definitions).problems());
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        List<DefinitionReference> references = new ArrayList<>();
        JsonNode sections = document.path("sections");
        for (int i = 0; i < sections.size(); i++) {
            addReferences(references, key, sections.get(i), "/sections/" + i);
        }
        return references;
    }

    private static void addReferences(
            List<DefinitionReference> references, DefinitionKey key, JsonNode section, String pointer) {
        JsonNode metrics = section.path("metrics");
        for (int i = 0; i < metrics.size(); i++) {
            add(references, key, MetricDefinition.KIND, metrics.get(i).asString(""), pointer + "/metrics/" + i);
        }
        for (JsonNode text : section.path("text")) {
            for (String metric : Placeholders.metrics(text.asString(""))) {
                add(references, key, MetricDefinition.KIND, metric, pointer + "/text");
            }
        }
        add(references, key, FormKey.KIND, section.path("form").asString(""), pointer + "/form");
    }

    private static void add(
            List<DefinitionReference> references, DefinitionKey key, String kind, String target, String pointer) {
        boolean seen = references.stream()
                .anyMatch(known ->
                        known.pointer().equals(pointer) && known.target().key().equals(target));
        if (!target.isEmpty() && !seen) {
            references.add(new DefinitionReference(key.of(kind, target), pointer));
        }
    }
}
