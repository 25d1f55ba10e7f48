package io.formwork.ui.report.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.text.Language;
import io.formwork.report.ReportSection;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The settings of one section: those that its type knows. */
final class SectionSettings extends Div {

    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String METRICS = "metrics";

    private final transient List<MetricDefinition> metrics;
    private final transient List<FormDefinition> forms;
    private final transient Function<FormDefinition, FieldContext> contexts;
    private final Language language;
    private final transient Consumer<Consumer<ObjectNode>> change;

    /** @param change does one change to the section that is shown */
    SectionSettings(
            List<MetricDefinition> metrics,
            List<FormDefinition> forms,
            Function<FormDefinition, FieldContext> contexts,
            Language language,
            Consumer<Consumer<ObjectNode>> change) {
        this.metrics = metrics;
        this.forms = forms;
        this.contexts = contexts;
        this.language = language;
        this.change = change;
        addClassName("fw-report-settings");
    }

    void show(ObjectNode section) {
        removeAll();
        for (Language each : Language.values()) {
            add(title(section, each));
        }
        ReportSection.Type type = type(section);
        switch (type) {
            case TEXT -> {}
            case METRICS -> add(metrics(section));
            case TREND -> add(metrics(section), chart(section, List.of("line", "bar")));
            case BREAKDOWN -> add(metrics(section), by(section), chart(section, List.of("bar", "pie")));
            case CASES, ACTIONS ->
                add(new RecordSettings(section, forms, contexts, language, change, this::show).list());
        }
        for (Language each : Language.values()) {
            add(text(section, each));
        }
        add(insertMetric(section));
    }

    private static ReportSection.Type type(ObjectNode section) {
        String code = section.path("type").asString("");
        return List.of(ReportSection.Type.values()).stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElse(ReportSection.Type.TEXT);
    }

    private TextField title(ObjectNode section, Language each) {
        var field = new TextField(getTranslation("reports.section.title." + each.code()));
        field.setValue(section.path(TITLE).path(each.code()).asString(""));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(typed -> put(TITLE, each, typed.getValue()));
        return field;
    }

    private TextArea text(ObjectNode section, Language each) {
        var field = new TextArea(getTranslation("reports.section.text." + each.code()));
        field.setValue(section.path(TEXT).path(each.code()).asString(""));
        field.setMinRows(4);
        field.setMaxLength(10_000);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(typed -> put(TEXT, each, typed.getValue()));
        return field;
    }

    private void put(String name, Language each, String value) {
        change.accept(section -> {
            ObjectNode words = section.withObject("/" + name);
            if (value.isBlank()) {
                words.remove(each.code());
            } else {
                words.put(each.code(), value);
            }
        });
    }

    /** Puts a metric's value at the end of both texts; the person moves it to where it belongs. */
    private ComboBox<MetricDefinition> insertMetric(ObjectNode section) {
        var box = new ComboBox<MetricDefinition>(getTranslation("reports.section.insert"));
        box.setItems(metrics);
        box.setItemLabelGenerator(this::label);
        box.setHelperText(getTranslation("reports.section.insert.help"));
        box.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                String placeholder = "{{metric:" + chosen.getValue().key().key() + "}}";
                change.accept(whole -> {
                    ObjectNode words = whole.withObject("/" + TEXT);
                    for (Language each : Language.values()) {
                        words.put(each.code(), (words.path(each.code()).asString("") + " " + placeholder).strip());
                    }
                });
                show(section);
            }
        });
        return box;
    }

    private MultiSelectComboBox<MetricDefinition> metrics(ObjectNode section) {
        var box = ComponentTexts.apply(
                new MultiSelectComboBox<MetricDefinition>(getTranslation("reports.section.metrics")));
        box.setItems(metrics);
        box.setItemLabelGenerator(this::label);
        box.setValue(metrics.stream()
                .filter(metric -> SectionValues.texts(section.path(METRICS))
                        .contains(metric.key().key()))
                .toList());
        box.addValueChangeListener(chosen -> {
            List<String> keys =
                    chosen.getValue().stream().map(metric -> metric.key().key()).toList();
            change.accept(whole -> SectionValues.putKeepingOrder(whole, METRICS, keys));
            if (type(section) == ReportSection.Type.BREAKDOWN) {
                show(section);
            }
        });
        return box;
    }

    private Select<String> chart(ObjectNode section, List<String> kinds) {
        var select = new Select<String>();
        select.setLabel(getTranslation("reports.section.chart"));
        select.setItems(kinds);
        select.setItemLabelGenerator(kind -> getTranslation("reports.chart." + kind));
        String present = section.path("chart").asString("");
        select.setValue(kinds.contains(present) ? present : kinds.getFirst());
        select.addValueChangeListener(chosen -> change.accept(whole -> whole.put("chart", chosen.getValue())));
        return select;
    }

    private ComboBox<FormField> by(ObjectNode section) {
        List<String> chosen = SectionValues.texts(section.path(METRICS));
        Optional<FormDefinition> form = metrics.stream()
                .filter(metric -> chosen.contains(metric.key().key()))
                .findFirst()
                .flatMap(MetricDefinition::form)
                .flatMap(key ->
                        forms.stream().filter(each -> each.key().equals(key)).findFirst());
        List<FormField> fields = form.map(FormDefinition::fields).orElse(List.of()).stream()
                .filter(field -> field.type().groups())
                .toList();
        ComboBox<FormField> box = FieldBox.of(
                getTranslation("reports.section.by"),
                fields,
                language,
                section.path("by").asString(""));
        box.addValueChangeListener(
                picked -> change.accept(whole -> SectionValues.putOrRemove(whole, "by", picked.getValue())));
        return box;
    }

    private String label(MetricDefinition metric) {
        return metric.label().in(language);
    }
}
