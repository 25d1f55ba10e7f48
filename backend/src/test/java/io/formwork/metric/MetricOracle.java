package io.formwork.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes measures by plain loops over rows in memory; null for nothing. */
final class MetricOracle {

    private MetricOracle() {}

    static Double measure(String measure, List<Map<String, Object>> rows) {
        return switch (measure) {
            case "count" -> (double) rows.size();
            case "distinct" ->
                (double) rows.stream()
                        .map(row -> row.get("stars"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
            case "sum" -> numbers(rows, "amount").isEmpty() ? null : total(rows);
            case "average" ->
                numbers(rows, "amount").isEmpty()
                        ? null
                        : total(rows) / numbers(rows, "amount").size();
            case "min" -> numbers(rows, "amount").stream().min(Double::compare).orElse(null);
            case "max" -> numbers(rows, "amount").stream().max(Double::compare).orElse(null);
            case "median" -> percentile(numbers(rows, "amount"), 0.5);
            case "percentile" -> percentile(numbers(rows, "amount"), 0.9);
            case "share" ->
                rows.isEmpty()
                        ? null
                        : 100.0
                                * rows.stream()
                                        .filter(row -> "web".equals(row.get("channel")))
                                        .count()
                                / rows.size();
            case "nps" -> nps(numbers(rows, "score"));
            case "csat" -> csat(numbers(rows, "stars"));
            case "duration-median" -> percentile(hours(rows), 0.5);
            case "duration-p90" -> percentile(hours(rows), 0.9);
            case "duration-average" ->
                hours(rows).isEmpty()
                        ? null
                        : hours(rows).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .getAsDouble();
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static Double nps(List<Double> scores) {
        if (scores.isEmpty()) {
            return null;
        }
        long up = scores.stream().filter(score -> score >= 9).count();
        long down = scores.stream().filter(score -> score <= 6).count();
        return 100.0 * (up - down) / scores.size();
    }

    private static Double csat(List<Double> stars) {
        return stars.isEmpty()
                ? null
                : 100.0 * stars.stream().filter(star -> star >= 4).count() / stars.size();
    }

    /** PERCENTILE.INC as spreadsheets define it. */
    private static Double percentile(List<Double> values, double p) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = (sorted.size() - 1) * p;
        int below = (int) Math.floor(place + 1e-9);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static List<Double> numbers(List<Map<String, Object>> rows, String field) {
        return rows.stream()
                .map(row -> row.get(field))
                .filter(Objects::nonNull)
                .map(value -> ((Number) value).doubleValue())
                .toList();
    }

    private static double total(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> (BigDecimal) row.get("amount"))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.UNLIMITED))
                .doubleValue();
    }

    private static List<Double> hours(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> row.containsKey("done"))
                .map(row -> Duration.between((Instant) row.get("at"), (Instant) row.get("done"))
                                .toMillis()
                        / 3_600_000.0)
                .toList();
    }
}
