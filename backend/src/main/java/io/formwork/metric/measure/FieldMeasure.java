package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.util.List;
import java.util.Set;

/** A measure of one field, over the records that have a value. */
public sealed interface FieldMeasure extends FormMeasure
        permits AggregateMeasure, AverageMeasure, CsatMeasure, DistinctMeasure, NpsMeasure, PercentileMeasure {

    MeasureSetting.OfField NUMBER = MeasureSetting.OfField.number();

    String field();

    /** Which fields fit. */
    default MeasureSetting.OfField setting() {
        return NUMBER;
    }

    @Override
    default MetricUnit unit() {
        return MetricUnit.SCORE;
    }

    @Override
    default Set<String> fields() {
        return Set.of(field());
    }

    @Override
    default List<Problem> check(FormDefinition form) {
        return setting().check(form, field());
    }

    @Override
    default Condition counted() {
        return Condition.present(field());
    }
}
