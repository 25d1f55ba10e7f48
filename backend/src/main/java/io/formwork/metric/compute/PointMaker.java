package io.formwork.metric.compute;

import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.measure.Measurement;
import io.formwork.metric.sql.MetricGroup;
import io.formwork.metric.sql.MetricScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the database's groups out over all periods and groups, so that gaps are there to be seen. */
@Singleton
class PointMaker {

    /** A value by which is grouped; the value is null for records that have none. */
    private record Group(@Nullable Object value, @Nullable String key, String label) {}

    private record Place(int period, @Nullable Object group) {}

    private final GroupLabels labels;
    private final MetricScopes scopes;

    PointMaker(GroupLabels labels, MetricScopes scopes) {
        this.labels = labels;
        this.scopes = scopes;
    }

    List<MetricPoint> points(
            Actor actor, MetricDefinition metric, MetricScope scope, Grain grain, List<MetricGroup> found) {
        Map<Place, Measurement> measured = new HashMap<>();
        found.forEach(group -> measured.put(
                new Place(group.period(), group.group()), scope.measure().read(group.row())));
        List<MetricPoint> points = new ArrayList<>();
        LocalDate today = scopes.today();
        int periods = Math.max(1, scope.periods().size());
        List<Group> groups = groups(actor, scope, found);
        for (int i = 0; i < periods; i++) {
            LocalDate start = scope.periods().isEmpty() ? null : scope.periods().get(i);
            boolean future = isFuture(scope.window(), start, today);
            for (Group group : groups) {
                Measurement measurement = Objects.requireNonNullElse(
                        measured.get(new Place(i, group.value())),
                        future ? Measurement.MISSING : scope.measure().ofNothing());
                points.add(point(metric, measurement, start, group, partial(scope.window(), start, grain, today)));
            }
        }
        return points;
    }

    private List<Group> groups(Actor actor, MetricScope scope, List<MetricGroup> found) {
        FormField by = scope.by();
        if (by == null) {
            return List.of(new Group(null, null, ""));
        }
        Set<Object> values = new LinkedHashSet<>();
        boolean empty = false;
        for (MetricGroup group : found) {
            if (group.group() == null) {
                empty = true;
            } else {
                values.add(group.group());
            }
        }
        List<Group> groups = new ArrayList<>();
        labels.of(actor, by, scope.form().key(), values, scopes.zone())
                .forEach((value, label) ->
                        groups.add(new Group(value, by.type().toJson(value).asString(), label)));
        if (empty) {
            groups.add(new Group(null, null, labels.empty(actor)));
        }
        return groups;
    }

    private static MetricPoint point(
            MetricDefinition metric, Measurement measurement, @Nullable LocalDate start, Group group, boolean partial) {
        return new MetricPoint(
                start,
                group.key(),
                group.label(),
                measurement.value(),
                measurement.n(),
                measurement.numerator(),
                measurement.denominator(),
                measurement.interval(),
                measurement.n() < metric.minimumN(),
                partial);
    }

    private static boolean isFuture(MetricWindow window, @Nullable LocalDate start, LocalDate today) {
        LocalDate begin =
                start == null || (window.from() != null && window.from().isAfter(start)) ? window.from() : start;
        return begin != null && begin.isAfter(today);
    }

    private static boolean partial(MetricWindow window, @Nullable LocalDate start, Grain grain, LocalDate today) {
        if (start != null) {
            return window.cuts(start, grain, today);
        }
        return window.to() != null && window.to().isAfter(today);
    }
}
