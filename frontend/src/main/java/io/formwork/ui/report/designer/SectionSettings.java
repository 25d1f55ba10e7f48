package io.formwork.ui.report.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings of one section: those that its type knows. */
final class SectionSettings extends Div {

    private static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String METRICS = "metrics";
    private static final String FORM = "form";

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
            case CASES, ACTIONS -> addRecords(section);
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
                .filter(metric ->
                        texts(section.path(METRICS)).contains(metric.key().key()))
                .toList());
        box.addValueChangeListener(chosen -> {
            List<String> keys =
                    chosen.getValue().stream().map(metric -> metric.key().key()).toList();
            change.accept(whole -> putKeepingOrder(whole, METRICS, keys));
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
        List<String> chosen = texts(section.path(METRICS));
        Optional<FormDefinition> form = metrics.stream()
                .filter(metric -> chosen.contains(metric.key().key()))
                .findFirst()
                .flatMap(MetricDefinition::form)
                .flatMap(key ->
                        forms.stream().filter(each -> each.key().equals(key)).findFirst());
        List<FormField> fields = form.map(FormDefinition::fields).orElse(List.of()).stream()
                .filter(field -> field.type().groups())
                .toList();
        ComboBox<FormField> box =
                fieldBox("reports.section.by", fields, section.path("by").asString(""));
        box.addValueChangeListener(picked -> change.accept(whole -> putOrRemove(whole, "by", picked.getValue())));
        return box;
    }

    private void addRecords(ObjectNode section) {
        var box = new ComboBox<FormDefinition>(getTranslation("reports.section.form"));
        box.setItems(forms);
        box.setItemLabelGenerator(form -> form.label().in(language));
        Optional<FormDefinition> present = forms.stream()
                .filter(form -> form.key().key().equals(section.path(FORM).asString("")))
                .findFirst();
        present.ifPresent(box::setValue);
        box.addValueChangeListener(chosen -> {
            FormDefinition form = chosen.getValue();
            if (form != null) {
                change.accept(
                        whole -> whole.put(FORM, form.key().key()).remove(List.of("fields", "where", "sort", "time")));
                show(section);
            }
        });
        add(box);
        present.ifPresent(form -> addRecordFields(section, form));
    }

    private void addRecordFields(ObjectNode section, FormDefinition form) {
        var fields = ComponentTexts.apply(new MultiSelectComboBox<FormField>(getTranslation("reports.section.fields")));
        fields.setItems(form.fields());
        fields.setItemLabelGenerator(field -> field.label().in(language));
        fields.setValue(form.fields().stream()
                .filter(field -> texts(section.path("fields")).contains(field.name()))
                .toList());
        fields.addValueChangeListener(chosen -> change.accept(whole -> putKeepingOrder(
                whole, "fields", chosen.getValue().stream().map(FormField::name).toList())));

        List<FormField> moments =
                form.fields().stream().filter(field -> field.type().temporal()).toList();
        ComboBox<FormField> time =
                fieldBox("reports.section.time", moments, section.path("time").asString(""));
        time.setClearButtonVisible(true);
        time.setHelperText(getTranslation("reports.section.time.help"));
        time.addValueChangeListener(picked -> change.accept(whole -> putOrRemove(whole, "time", picked.getValue())));

        var limit = new IntegerField(getTranslation("reports.section.limit"));
        limit.setMin(1);
        limit.setMax(ReportSection.MOST_RECORDS);
        limit.setStepButtonsVisible(true);
        limit.setValue(section.path("limit").asInt(5));
        limit.addValueChangeListener(typed -> {
            if (typed.getValue() != null && !limit.isInvalid()) {
                change.accept(whole -> whole.put("limit", typed.getValue().intValue()));
            }
        });
        add(fields, new RecordChoice(section, form, contexts.apply(form), change), time, limit);
    }

    private ComboBox<FormField> fieldBox(String key, List<FormField> fields, String present) {
        var box = new ComboBox<FormField>(getTranslation(key));
        box.setItems(fields);
        box.setItemLabelGenerator(field -> field.label().in(language));
        fields.stream()
                .filter(field -> field.name().equals(present))
                .findFirst()
                .ifPresent(box::setValue);
        return box;
    }

    private String label(MetricDefinition metric) {
        return metric.label().in(language);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static void putOrRemove(ObjectNode section, String name, @Nullable FormField field) {
        if (field == null) {
            section.remove(name);
        } else {
            section.put(name, field.name());
        }
    }

    /** What was there keeps its place; what is new comes last. */
    private static void putKeepingOrder(ObjectNode section, String name, List<String> chosen) {
        List<String> ordered = new ArrayList<>(texts(section.path(name)));
        ordered.retainAll(chosen);
        chosen.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        ArrayNode array = section.putArray(name);
        ordered.forEach(array::add);
    }
}
