package io.formwork.dashboard;

import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.platform.error.FormworkException;
import java.util.List;
import java.util.Optional;

/**
 * What a card shows.
 *
 * @param queries how each result was asked for, so that a click can ask for its records
 * @param results one for each metric of the card
 * @param comparison of a number with an earlier window
 * @param course of a number over the last periods, for its small line
 * @param problem why there is nothing to show
 */
public record CardResult(
        DashboardCard card,
        List<MetricQuery> queries,
        List<MetricResult> results,
        Optional<MetricComparison> comparison,
        Optional<MetricResult> course,
        Optional<FormworkException> problem) {

    public CardResult {
        queries = List.copyOf(queries);
        results = List.copyOf(results);
    }

    static CardResult text(DashboardCard card) {
        return new CardResult(card, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CardResult failed(DashboardCard card, FormworkException problem) {
        return new CardResult(card, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
