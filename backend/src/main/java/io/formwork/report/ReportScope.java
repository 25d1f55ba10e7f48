package io.formwork.report;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.platform.text.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What holds for all parts of one report while it is computed: for whom, about which days, and which figures are known. */
final class ReportScope {

    private static final int MOST_DAYS_BY_DAY = 31;
    private static final int MOST_DAYS_BY_WEEK = 92;
    private static final int MOST_DAYS_BY_MONTH = 3 * 366;
    private static final int MOST_DAYS_BY_QUARTER = 8 * 366;

    private final Actor actor;
    private final ReportQuery query;
    private final Map<String, ReportFigure> figures = new HashMap<>();

    ReportScope(Actor actor, ReportQuery query) {
        this.actor = actor.speaking(query.language());
        this.query = query;
    }

    Actor actor() {
        return actor;
    }

    String app() {
        return query.app();
    }

    Language language() {
        return query.language();
    }

    ReportPeriod period() {
        return query.period();
    }

    /** A metric over the whole period. */
    MetricQuery metric(String key) {
        return MetricQuery.of(app(), key, period().from(), period().to(), language());
    }

    /** The part of the report's filter that a form's records can answer. */
    Condition filterFor(FormDefinition form) {
        boolean fits = query.where().fields().stream()
                .allMatch(name -> name.startsWith("$") || form.find(name).isPresent());
        return fits ? query.where() : Condition.ALWAYS;
    }

    /** Each figure is computed once, however often the report names it. */
    ReportFigure figure(String key, Supplier<ReportFigure> compute) {
        ReportFigure known = figures.get(key);
        if (known == null) {
            known = compute.get();
            figures.put(key, known);
        }
        return known;
    }

    /** How finely a trend over the period is drawn. */
    Grain grain() {
        long days = period().days();
        if (days <= MOST_DAYS_BY_DAY) {
            return Grain.DAY;
        }
        if (days <= MOST_DAYS_BY_WEEK) {
            return Grain.WEEK;
        }
        if (days <= MOST_DAYS_BY_MONTH) {
            return Grain.MONTH;
        }
        return days <= MOST_DAYS_BY_QUARTER ? Grain.QUARTER : Grain.YEAR;
    }
}
