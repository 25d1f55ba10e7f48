package io.formwork.ui.metric.designer;

import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import tools.jackson.databind.node.ObjectNode;

/** Which records count, when they happened, and by which fields people may split the number. */
final class RecordsSection extends MetricSection {

    private final transient MetricScope scope;
    private String form = "";

    RecordsSection(MetricScope scope) {
        super("metrics.design.records");
        this.scope = scope;
    }

    @Override
    void show(ObjectNode document) {
        boolean ofForm = scope.measure().ofForm() && scope.form().isPresent();
        setVisible(ofForm);
        if (ofForm && !form.equals(scope.text("/form"))) {
            form = scope.text("/form");
            keep(0);
            fill();
        }
        super.show(document);
    }

    private void fill() {
        var controls = new MetricControls(scope);
        put(controls.field(
                "/time",
                getTranslation("metrics.design.time"),
                field -> field.type().temporal(),
                chosen -> scope.change(document -> MetricChoices.put(document, "time", chosen.map(FormField::name)))));
        put(controls.fields(
                "/by",
                getTranslation("metrics.design.by"),
                getTranslation("metrics.design.by-help"),
                field -> field.type().groups()));
        scope.fieldContext()
                .ifPresent(context -> put(new ConditionControl(
                        "/where", getTranslation("metrics.design.where"), scope, context, this::where)));
    }

    private void where(Condition condition) {
        scope.change(document -> {
            if (condition instanceof Condition.Always) {
                document.remove("where");
            } else {
                document.set("where", condition.toJson());
            }
        });
    }
}
