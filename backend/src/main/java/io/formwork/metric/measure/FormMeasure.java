package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import java.util.List;
import java.util.Set;
import org.jooq.Field;

/** A measure over the records of one form. */
public sealed interface FormMeasure extends Measure permits CountMeasure, FieldMeasure, ShareMeasure, DurationMeasure {

    /** The names of the fields it looks at. */
    Set<String> fields();

    /** What is wrong with its settings for that form; pointers begin at the measure. */
    List<Problem> check(FormDefinition form);

    /** How its number is made from the records of a group. */
    Aggregation aggregation(MeasureColumns columns);

    /** Makes the number of what the aggregation's fields answered. */
    Measurement read(AggregateRow row);

    /** What to say of no records at all: a count is then truly zero, everything else is missing. */
    default Measurement ofNothing() {
        return Measurement.MISSING;
    }

    /** Whether its number grows with the time looked at, so that a part of a window does not stand for the whole. */
    default boolean grows() {
        return false;
    }

    /** The records that have what is measured. */
    Condition counted();

    /** The records above the line of a quotient. */
    default Condition numerator() {
        return counted();
    }

    /** The records below the line of a quotient, else all that were looked at. */
    default Condition lookedAt() {
        return counted();
    }

    /** The columns an answer is made of. */
    sealed interface Aggregation {

        /** Aggregate functions over the group's rows. */
        record Plain(List<Field<?>> fields) implements Aggregation {
            public Plain {
                fields = List.copyOf(fields);
            }
        }

        /** The value at a quantile between 0 and 1 of the group's rows in order. */
        record Ranked(Field<?> value, double quantile) implements Aggregation {}
    }
}
