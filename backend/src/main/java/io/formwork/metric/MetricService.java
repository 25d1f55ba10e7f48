package io.formwork.metric;

import io.formwork.identity.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes metrics for somebody: only rows count that the actor may see, and a metric that looks at a field hidden from the
 * actor is refused.
 */
public interface MetricService {

    /** The published metrics of an app whose forms the actor may see. */
    List<MetricDefinition> list(Actor actor, String app);

    /** @throws io.formwork.platform.error.NotFound when no such metric is published */
    MetricDefinition get(Actor actor, String app, String key);

    MetricResult compute(Actor actor, MetricQuery query);

    /** The same for a definition that is not published; the query's metric key does not matter. */
    MetricResult preview(Actor actor, MetricDefinition draft, MetricQuery query);

    /** A single number beside that of an earlier window; needs a window with both ends, no grain and no grouping. */
    MetricComparison compare(Actor actor, MetricQuery query, Baseline baseline);

    /** The query that asks for one point of an answer alone. */
    MetricQuery at(Actor actor, MetricQuery query, MetricPoint point);

    /** The records behind a single number; a quotient of metrics opens the metric above or below the line. */
    MetricRows rows(Actor actor, MetricQuery query, MetricRows.Part part, @Nullable String after, int limit);
}
