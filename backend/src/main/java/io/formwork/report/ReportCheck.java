package io.formwork.report;

import static io.formwork.definition.Problem.error;
import static io.formwork.definition.Problem.warning;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.metric.MetricDefinition;
import io.formwork.record.RecordSort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with a report's sections, apart from metrics and forms that do not exist. */
final class ReportCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String app;
    private final ReportDefinition report;
    private final PublishedForms forms;
    private final PublishedDefinitions definitions;
    private final List<Problem> problems = new ArrayList<>();

    ReportCheck(String app, ReportDefinition report, PublishedForms forms, PublishedDefinitions definitions) {
        this.app = app;
        this.report = report;
        this.forms = forms;
        this.definitions = definitions;
    }

    List<Problem> problems() {
        if (report.sections().isEmpty()) {
            problems.add(error("/sections", "report.check.sections"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < report.sections().size(); i++) {
            ReportSection section = report.sections().get(i);
            String pointer = "/sections/" + i;
            if (!ID.matcher(section.id()).matches() || !ids.add(section.id())) {
                problems.add(error(pointer + "/id", "report.check.id", section.id()));
            }
            if (section.title().isEmpty()) {
                problems.add(warning(pointer + "/title", "report.check.title", i + 1));
            }
            checkType(section, pointer);
        }
        return problems;
    }

    private void checkType(ReportSection section, String pointer) {
        switch (section.type()) {
            case TEXT -> {}
            case METRICS, TREND -> requireMetrics(section, pointer);
            case BREAKDOWN -> {
                requireMetrics(section, pointer);
                checkGrouping(section, pointer);
            }
            case CASES, ACTIONS -> checkRecords(section, pointer);
        }
    }

    private void requireMetrics(ReportSection section, String pointer) {
        if (section.metrics().isEmpty()) {
            problems.add(error(pointer + "/metrics", "report.check.metrics", section.title()));
        }
    }

    private void checkGrouping(ReportSection section, String pointer) {
        if (section.by().isEmpty()) {
            problems.add(error(pointer + "/by", "report.check.by", section.title()));
            return;
        }
        for (String metric : section.metrics()) {
            definitions
                    .find(new DefinitionKey(app, MetricDefinition.KIND, metric))
                    .map(MetricDefinition::of)
                    .flatMap(MetricDefinition::form)
                    .flatMap(forms::find)
                    .filter(form -> !has(form, section.by()))
                    .ifPresent(form ->
                            problems.add(error(pointer + "/by", "report.check.field", section.by(), form.label())));
        }
    }

    private void checkRecords(ReportSection section, String pointer) {
        if (section.form().isEmpty()) {
            problems.add(error(pointer + "/form", "report.check.form-missing", section.title()));
            return;
        }
        forms.find(new FormKey(app, section.form()))
                .ifPresent(form -> fieldsOf(section).stream()
                        .filter(field -> !has(form, field))
                        .forEach(field -> problems.add(error(pointer, "report.check.field", field, form.label()))));
    }

    private static Set<String> fieldsOf(ReportSection section) {
        Set<String> fields = new TreeSet<>(section.where().fields());
        fields.addAll(section.fields());
        section.sort().stream().map(RecordSort::field).forEach(fields::add);
        if (!section.time().isEmpty()) {
            fields.add(section.time());
        }
        return fields;
    }

    private static boolean has(FormDefinition form, String field) {
        return field.startsWith("$")
                ? SystemFields.find(field).isPresent()
                : form.find(field).isPresent();
    }
}
