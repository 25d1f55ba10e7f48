package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.metric.measure.RatioMeasure;
import java.util.List;
import java.util.Optional;

/** Finds quotients of quotients that come back to themselves, or go too deep to be understood. */
final class RatioCheck {

    private final PublishedDefinitions definitions;

    RatioCheck(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    List<Problem> of(DefinitionKey key, RatioMeasure ratio) {
        return tooDeep(key, ratio, 1)
                ? List.of(Problem.error("/measure", "metric.check.ratio", RatioMeasure.DEEPEST))
                : List.of();
    }

    private boolean tooDeep(DefinitionKey key, RatioMeasure ratio, int depth) {
        if (depth > RatioMeasure.DEEPEST) {
            return true;
        }
        return List.of(ratio.numerator(), ratio.denominator()).stream()
                .map(name -> key.of(MetricDefinition.KIND, name))
                .anyMatch(part -> part.equals(key)
                        || inner(part)
                                .filter(of -> tooDeep(part, of, depth + 1))
                                .isPresent());
    }

    private Optional<RatioMeasure> inner(DefinitionKey key) {
        return definitions
                .find(key)
                .map(MetricDefinition::of)
                .map(MetricDefinition::measure)
                .filter(RatioMeasure.class::isInstance)
                .map(RatioMeasure.class::cast);
    }
}
