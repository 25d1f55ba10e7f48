package io.formwork.metric.measure;

import io.formwork.metric.MetricInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Intervals at 95 % confidence, one formula for each kind of number. */
public final class Intervals {

    /** The 97.5th percentile of the normal distribution. */
    static final double Z = 1.959963984540054;

    private Intervals() {}

    /**
     * For a share, as a fraction: the score interval of E. B. Wilson, "Probable inference, the law of succession, and
     * statistical inference", JASA 22 (1927) 209-212.
     */
    public static @Nullable MetricInterval share(long hits, long n) {
        if (n == 0) {
            return null;
        }
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * For the net promoter score, from -1 to 1: the variance of a value that is 1 for promoters, -1 for detractors and 0
     * between, that is p + d - (p - d)². To each end of the scale 3/4 of an answer is added and 3/2 between, as B. Rocks,
     * "Interval estimation for the Net Promoter Score", The American Statistician 70 (2016) 365-372, advises for few answers.
     */
    public static @Nullable MetricInterval net(long promoters, long detractors, long n) {
        if (n == 0) {
            return null;
        }
        double all = n + 3.0;
        double p = (promoters + 0.75) / all;
        double d = (detractors + 0.75) / all;
        double net = p - d;
        double half = Z * Math.sqrt(Math.max(0, p + d - net * net) / all);
        double value = (double) (promoters - detractors) / n;
        return interval(Math.max(-1, Math.min(value, net - half)), Math.min(1, Math.max(value, net + half)));
    }

    /**
     * For a mean: mean ± t · s / √n, with Student's t by M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions",
     * 26.7.5; z alone is too sure of itself for a hundred records or fewer.
     */
    public static @Nullable MetricInterval mean(double mean, double variance, long n) {
        if (n < 2) {
            return null;
        }
        double half = student(n - 1L) * Math.sqrt(variance / n);
        return interval(mean - half, mean + half);
    }

    private static double student(long freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        return Z + (z3 + Z) / (4.0 * freedom) + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * freedom * freedom);
    }

    /**
     * For a count as a Poisson variable: Byar's approximation of the exact limits, N. E. Breslow and N. E. Day, "Statistical
     * methods in cancer research", volume II (1987), page 69.
     */
    public static MetricInterval count(long count) {
        return interval(count == 0 ? 0 : byar(count, -Z), byar(count + 1.0, Z));
    }

    private static double byar(double count, double z) {
        double root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
        return count * root * root * root;
    }

    /**
     * For the difference of two independent numbers, from their own intervals: the method of variance estimates recovery,
     * G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702; for shares it is R. G. Newcombe's method 10,
     * Statistics in Medicine 17 (1998) 873-890.
     */
    public static MetricInterval difference(
            BigDecimal value, MetricInterval interval, BigDecimal otherValue, MetricInterval otherInterval) {
        double difference = value.subtract(otherValue).doubleValue();
        double down = Math.hypot(
                value.subtract(interval.low()).doubleValue(),
                otherInterval.high().subtract(otherValue).doubleValue());
        double up = Math.hypot(
                interval.high().subtract(value).doubleValue(),
                otherValue.subtract(otherInterval.low()).doubleValue());
        return interval(difference - down, difference + up);
    }

    private static MetricInterval interval(double low, double high) {
        return new MetricInterval(decimal(low), decimal(high));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }
}
