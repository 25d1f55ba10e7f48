package io.formwork.metric.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the database answered for one group.
 *
 * @param total all rows of the group, also those without the measured value
 * @param values in the order of the aggregation's fields
 */
public record AggregateRow(long total, List<@Nullable BigDecimal> values) {

    public @Nullable BigDecimal number(int index) {
        return values.get(index);
    }

    /** A count, which is never null. */
    public long count(int index) {
        return values.get(index) == null
                ? 0
                : Objects.requireNonNull(values.get(index)).longValueExact();
    }
}
