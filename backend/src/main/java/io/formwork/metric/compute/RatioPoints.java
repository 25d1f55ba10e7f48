package io.formwork.metric.compute;

import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricInterval;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricUnit;
import io.formwork.metric.measure.CountMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divides the points of one metric by those of another. */
final class RatioPoints {

    private static final int SCALE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Place(
            @Nullable LocalDate period, @Nullable String group) {

        static Place of(MetricPoint point) {
            return new Place(point.period(), point.group());
        }
    }

    private final MetricDefinition metric;
    private final MetricResult above;
    private final MetricResult below;

    RatioPoints(MetricDefinition metric, MetricResult above, MetricResult below) {
        this.metric = metric;
        this.above = above;
        this.below = below;
    }

    /** A part that does not depend on time stands the same in every period. */
    List<MetricPoint> points() {
        boolean aboveInTime = above.points().stream().anyMatch(point -> point.period() != null);
        Map<Place, MetricPoint> places = new LinkedHashMap<>();
        (aboveInTime ? above : below).points().forEach(point -> places.put(Place.of(point), point));
        (aboveInTime ? below : above)
                .points().stream()
                        .filter(point -> point.period() != null || places.isEmpty() || !inTime(places))
                        .forEach(point -> places.putIfAbsent(Place.of(point), point));
        Map<Place, MetricPoint> numerators = byPlace(above);
        Map<Place, MetricPoint> denominators = byPlace(below);
        List<MetricPoint> points = new ArrayList<>();
        places.forEach((place, point) -> points.add(point(point, find(numerators, place), find(denominators, place))));
        return points;
    }

    private static boolean inTime(Map<Place, MetricPoint> places) {
        return places.keySet().stream().anyMatch(place -> place.period() != null);
    }

    private static Map<Place, MetricPoint> byPlace(MetricResult result) {
        Map<Place, MetricPoint> points = new LinkedHashMap<>();
        result.points().forEach(point -> points.put(Place.of(point), point));
        return points;
    }

    private static @Nullable MetricPoint find(Map<Place, MetricPoint> points, Place place) {
        MetricPoint point = points.get(place);
        return point != null ? point : points.get(new Place(null, place.group()));
    }

    private MetricPoint point(MetricPoint place, @Nullable MetricPoint numerator, @Nullable MetricPoint denominator) {
        BigDecimal up = numerator == null ? null : numerator.value();
        BigDecimal down = denominator == null ? null : denominator.value();
        BigDecimal value = null;
        MetricInterval interval = null;
        if (up != null && down != null && down.signum() != 0) {
            value = up.multiply(factor()).divide(down, SCALE, RoundingMode.HALF_UP);
            interval = interval(numerator, down);
        }
        long n = denominator == null ? 0 : denominator.n();
        return new MetricPoint(
                place.period(),
                place.group(),
                place.groupLabel(),
                value,
                n,
                up,
                down,
                interval,
                n < metric.minimumN(),
                place.partial());
    }

    /** A counted numerator over a denominator that is taken as known. */
    private @Nullable MetricInterval interval(@Nullable MetricPoint numerator, BigDecimal down) {
        if (numerator == null
                || numerator.interval() == null
                || !(above.metric().measure() instanceof CountMeasure)
                || down.signum() < 0) {
            return null;
        }
        return numerator.interval().times(factor().divide(down, SCALE, RoundingMode.HALF_UP));
    }

    private BigDecimal factor() {
        return metric.unit() == MetricUnit.PERCENT ? HUNDRED : BigDecimal.ONE;
    }
}
