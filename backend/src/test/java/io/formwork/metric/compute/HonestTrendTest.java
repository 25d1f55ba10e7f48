package io.formwork.metric.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.metric.Baseline;
import io.formwork.metric.MetricInterval;
import io.formwork.metric.measure.Intervals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HonestTrendTest {

    private static final int TRIALS = 4_000;

    /** What is said to be clear without any change must stay below one in twenty, with a margin for the draw itself. */
    private static final double MOST_ALARMS = 0.055;

    private final Random random = new Random(20_261_122);

    @Test
    void sharesThatDidNotChangeRaiseFewAlarms() {
        assertThat(alarms(() -> {
                    long hits = draws(120, 0.8);
                    return new Measured(
                            100.0 * hits / 120, Intervals.share(hits, 120).times(BigDecimal.valueOf(100)));
                }))
                .isLessThan(MOST_ALARMS);
    }

    @Test
    void netPromoterScoresThatDidNotChangeRaiseFewAlarms() {
        assertThat(alarms(() -> {
                    long up = 0;
                    long down = 0;
                    for (int i = 0; i < 100; i++) {
                        double draw = random.nextDouble();
                        up += draw < 0.5 ? 1 : 0;
                        down += draw > 0.8 ? 1 : 0;
                    }
                    return new Measured((up - down) / 100.0, Intervals.net(up, down, 100));
                }))
                .isLessThan(MOST_ALARMS);
    }

    @Test
    void countsThatDidNotChangeRaiseFewAlarms() {
        assertThat(alarms(() -> {
                    long count = draws(2_000, 0.03);
                    return new Measured(count, Intervals.count(count));
                }))
                .isLessThan(MOST_ALARMS);
    }

    @Test
    void meansThatDidNotChangeRaiseFewAlarms() {
        assertThat(alarms(() -> {
                    double sum = 0;
                    double squares = 0;
                    for (int i = 0; i < 80; i++) {
                        double value = 3 + random.nextGaussian();
                        sum += value;
                        squares += value * value;
                    }
                    double mean = sum / 80;
                    return new Measured(mean, Intervals.mean(mean, (squares - 80 * mean * mean) / 79, 80));
                }))
                .isLessThan(MOST_ALARMS);
    }

    @Test
    void theWilsonIntervalIsThatOfTheTables() {
        MetricInterval interval = Intervals.share(5, 9);

        assertThat(interval.low().doubleValue()).isBetween(0.2666, 0.2668);
        assertThat(interval.high().doubleValue()).isBetween(0.8111, 0.8113);
    }

    @Test
    void aMonthThatIsNotOverIsComparedWithAsManyDays() {
        var windows = ComparisonWindows.of(
                LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22), Baseline.PREVIOUS);

        assertThat(windows)
                .isEqualTo(new ComparisonWindows(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 23)));
    }

    private record Measured(double value, MetricInterval interval) {}

    private double alarms(java.util.function.Supplier<Measured> sample) {
        int alarms = 0;
        for (int i = 0; i < TRIALS; i++) {
            Measured now = sample.get();
            Measured then = sample.get();
            MetricInterval difference = Intervals.difference(
                    BigDecimal.valueOf(now.value()), now.interval(), BigDecimal.valueOf(then.value()), then.interval());
            alarms += difference.low().signum() > 0 || difference.high().signum() < 0 ? 1 : 0;
        }
        return (double) alarms / TRIALS;
    }

    private long draws(int n, double p) {
        long hits = 0;
        for (int i = 0; i < n; i++) {
            hits += random.nextDouble() < p ? 1 : 0;
        }
        return hits;
    }
}
