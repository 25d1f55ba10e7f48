package io.formwork.metric;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.metric.measure.FormMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what does not fit between a metric and its form. */
final class MetricCheck {

    private final MetricDefinition metric;
    private final FormDefinition form;
    private final List<Problem> problems = new ArrayList<>();

    private MetricCheck(MetricDefinition metric, FormDefinition form) {
        this.metric = metric;
        this.form = form;
    }

    static List<Problem> of(MetricDefinition metric, FormDefinition form) {
        MetricCheck check = new MetricCheck(metric, form);
        check.checkTime();
        check.checkWhere();
        check.checkMeasure();
        check.checkGroups();
        return check.problems;
    }

    private void checkTime() {
        String time = metric.time();
        if (time == null) {
            problems.add(Problem.warning("/time", "metric.check.no-time"));
            return;
        }
        Optional<FormField> field = find(time);
        if (field.isEmpty()) {
            problems.add(Problem.error("/time", "metric.check.field", time, form.label()));
        } else if (!field.get().type().temporal()) {
            problems.add(
                    Problem.error("/time", "metric.check.temporal", field.get().label()));
        }
    }

    private void checkWhere() {
        for (String name : metric.where().fields()) {
            if (find(name).isEmpty()) {
                problems.add(Problem.error("/where", "metric.check.field", name, form.label()));
            }
        }
    }

    private void checkMeasure() {
        if (metric.measure() instanceof FormMeasure measure) {
            measure.check(form)
                    .forEach(problem -> problems.add(new Problem(
                            "/measure" + problem.pointer(), problem.severity(), problem.messageKey(), problem.args())));
        }
    }

    private void checkGroups() {
        for (int i = 0; i < metric.by().size(); i++) {
            String name = metric.by().get(i);
            Optional<FormField> field = find(name);
            if (field.isEmpty()) {
                problems.add(Problem.error("/by/" + i, "metric.check.field", name, form.label()));
            } else if (!field.get().type().groups()) {
                problems.add(Problem.error(
                        "/by/" + i, "metric.check.groups", field.get().label()));
            }
        }
    }

    private Optional<FormField> find(String name) {
        return name.startsWith("$") ? SystemFields.find(name) : form.find(name);
    }
}
