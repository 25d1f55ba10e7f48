package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;

/** The percentage of records that meet a condition. */
public record ShareMeasure(Condition of) implements FormMeasure {

    private static final MeasureSetting.OfCondition OF = new MeasureSetting.OfCondition("of");

    static final MeasureKind KIND =
            new MeasureKind("share", List.of(OF), (node, at) -> new ShareMeasure(OF.read(node, at)));

    @Override
    public MetricUnit unit() {
        return MetricUnit.PERCENT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.share", new Phrase.Where(of));
    }

    @Override
    public Set<String> fields() {
        return of.fields();
    }

    @Override
    public List<Problem> check(FormDefinition form) {
        List<Problem> problems = new ArrayList<>();
        if (of instanceof Condition.Always) {
            problems.add(Problem.warning("/of", "metric.check.share"));
        }
        for (String name : of.fields()) {
            if (MeasureSetting.OfField.find(form, name).isEmpty()) {
                problems.add(Problem.error("/of", "metric.check.field", name, form.label()));
            }
        }
        return problems;
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        return new Aggregation.Plain(List.of(DSL.count(DSL.when(columns.matches(of), DSL.inline(1)))));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Shares.of(row.count(0), row.total());
    }

    @Override
    public Condition counted() {
        return Condition.ALWAYS;
    }

    @Override
    public Condition numerator() {
        return of;
    }
}
