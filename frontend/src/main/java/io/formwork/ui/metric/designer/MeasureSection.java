package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormDefinition;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.measure.MeasureKind;
import io.formwork.metric.measure.MeasureSetting;
import io.formwork.metric.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is measured: the way, the form, and what that way needs to know. */
final class MeasureSection extends MetricSection {

    private static final int ALWAYS = 1;

    private final transient MetricScope scope;
    private final transient MetricControls controls;
    final Select<MeasureKind> measure = new Select<>();
    private String shape = "";

    MeasureSection(MetricScope scope) {
        super("metrics.design.measure");
        this.scope = scope;
        this.controls = new MetricControls(scope);
        measure.setLabel(getTranslation("metrics.design.way"));
        measure.setManualValidation(true);
        measure.setItems(Measures.KINDS);
        measure.setItemLabelGenerator(kind -> getTranslation("metric.measure." + kind.type()));
        put(PlacedControl.of(
                "/measure/type",
                measure,
                this::showMeasure,
                kind -> scope.change(document -> MetricChoices.measure(document, kind))));
    }

    private void showMeasure(JsonNode type) {
        Measures.find(type.asString("")).ifPresent(measure::setValue);
    }

    /** Controls are made anew only when others are needed, so that the one in use keeps the focus. */
    @Override
    void show(ObjectNode document) {
        List<MeasureSetting<?>> settings = settings(document.path("measure"));
        String needed = scope.measure().type() + " " + scope.text("/form") + " "
                + settings.stream().map(MeasureSetting::name).toList();
        if (!needed.equals(shape)) {
            shape = needed;
            keep(ALWAYS);
            if (scope.measure().ofForm()) {
                put(form());
            }
            settings.forEach(this::put);
        }
        measure.setHelperText(getTranslation("metric.measure." + scope.measure().type() + ".text"));
        super.show(document);
    }

    private List<MeasureSetting<?>> settings(JsonNode document) {
        boolean ready = !scope.measure().ofForm() || scope.form().isPresent();
        List<MeasureSetting<?>> settings =
                new ArrayList<>(ready ? scope.measure().settings() : List.of());
        settings.removeIf(Predicate.not(setting -> setting.matters(document)));
        return settings;
    }

    private PlacedControl form() {
        return controls.pick(
                "/form",
                getTranslation("metrics.design.form"),
                scope.forms(),
                form -> form.key().key(),
                form -> form.label().in(scope.language()),
                (java.util.Optional<FormDefinition> form) -> scope.change(document -> MetricChoices.form(
                        document, form.map(chosen -> chosen.key().key()).orElse(""))));
    }

    private void put(MeasureSetting<?> setting) {
        String pointer = "/measure/" + setting.name();
        String label = getTranslation("metric.setting." + setting.name());
        switch (setting) {
            case MeasureSetting.OfField field ->
                put(controls.field(
                        pointer,
                        label,
                        field.fits(),
                        chosen -> scope.change(document -> MetricChoices.field(document, setting.name(), chosen))));
            case MeasureSetting.OfNumber number ->
                put(controls.number(pointer, label, 1, number.most(), number::usual));
            case MeasureSetting.OfWord word ->
                put(controls.word(
                        pointer,
                        label,
                        word.words(),
                        word.words()::getFirst,
                        each -> getTranslation("metric.setting." + word.name() + "." + each)));
            case MeasureSetting.OfCondition condition ->
                scope.fieldContext()
                        .ifPresent(context -> put(new ConditionControl(
                                pointer,
                                label,
                                scope,
                                context,
                                chosen -> scope.changeMeasure(each -> each.set(condition.name(), chosen.toJson())))));
            case MeasureSetting.OfMetric metric ->
                put(controls.pick(
                        pointer,
                        label,
                        scope.metrics(),
                        (MetricDefinition each) -> each.key().key(),
                        each -> each.label().in(scope.language()),
                        chosen -> scope.changeMeasure(each -> MetricChoices.put(
                                each,
                                metric.name(),
                                chosen.map(found -> found.key().key())))));
        }
    }
}
