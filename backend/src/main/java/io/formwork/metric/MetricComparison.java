package io.formwork.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number beside the one of an earlier time.
 *
 * @param current of the whole window that was asked for
 * @param like the current number as far as it is compared: of a window that is not over, the days so far
 * @param before the number of as many days in the earlier window
 * @param earlier whether there are records of that earlier time, of all of it for a number that grows with time; else its
 *     number says nothing
 * @param difference like minus before, in the metric's unit (percentage points for percent); null when one is missing
 * @param relative difference in percent of before, null for percent and points, and where before is zero
 * @param interval of the difference, null when none can be given
 */
public record MetricComparison(
        Baseline baseline,
        MetricResult current,
        MetricResult like,
        MetricResult before,
        boolean earlier,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal relative,
        @Nullable MetricInterval interval,
        Change change) {

    /** What may be said about the difference. */
    public enum Change {
        /** Clearly more than before. */
        HIGHER,
        /** Clearly less than before. */
        LOWER,
        /** The difference may be chance. */
        UNCLEAR,
        /** Too few records, or a measure whose uncertainty is not known. */
        UNKNOWN
    }

    /** Whether the change is clear and good; false also when there is none. */
    public boolean better() {
        return isClear() && current.metric().direction().improvedBy(change == Change.HIGHER ? 1 : -1);
    }

    public boolean isClear() {
        return change == Change.HIGHER || change == Change.LOWER;
    }
}
