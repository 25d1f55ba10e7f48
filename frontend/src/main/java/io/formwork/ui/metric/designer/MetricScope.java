package io.formwork.ui.metric.designer;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.measure.MeasureKind;
import io.formwork.metric.measure.Measures;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.ui.definition.DraftDocument;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open designer: whose it is, its draft, and how its parts change that.
 *
 * @param changed told after each change
 */
record MetricScope(Actor actor, DefinitionKey key, MetricMaterial material, DraftDocument draft, Runnable changed) {

    Language language() {
        return actor.language();
    }

    ObjectNode document() {
        return draft.document();
    }

    JsonNode at(String pointer) {
        return document().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asString("");
    }

    void change(Consumer<ObjectNode> change) {
        if (draft.change(change)) {
            changed.run();
        }
    }

    void changeMeasure(Consumer<ObjectNode> change) {
        change(document -> change.accept(document.withObject("/measure")));
    }

    /** The measure that is chosen, a count where the document names none that is known. */
    MeasureKind measure() {
        return Measures.find(text("/measure/type")).orElseGet(Measures.KINDS::getFirst);
    }

    /** The metric as far as it can be understood. */
    Optional<MetricDefinition> metric() {
        try {
            return Optional.of(MetricDefinition.parse(key, 0, document()));
        } catch (Invalid notYetComplete) {
            return Optional.empty();
        }
    }

    List<FormDefinition> forms() {
        return material.forms(key.app());
    }

    Optional<FormDefinition> form() {
        return forms().stream()
                .filter(form -> form.key().key().equals(text("/form")))
                .findFirst();
    }

    /** The fields of the form and of the system that fit. */
    List<FormField> fields(Predicate<FormField> fits) {
        List<FormField> fields = new ArrayList<>();
        form().ifPresent(form -> {
            fields.addAll(form.fields());
            fields.addAll(SystemFields.all());
        });
        fields.removeIf(fits.negate());
        return fields;
    }

    Optional<FieldContext> fieldContext() {
        return form().map(form -> material.context(form.key()));
    }

    /** The other metrics of the app. */
    List<MetricDefinition> metrics() {
        return material.metrics(actor, key.app()).stream()
                .filter(metric -> !metric.key().equals(key))
                .toList();
    }
}
