package io.formwork.report;

import io.formwork.form.PublishedForms;
import io.formwork.metric.Baseline;
import io.formwork.metric.Direction;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricInterval;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.report.ReportFigure.Judgement;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts metrics over the report's period into words, beside the period before and the target. */
@Singleton
class Figures {

    private final MetricService metrics;
    private final MetricFormat format;
    private final PublishedForms forms;
    private final Messages messages;
    private final Formats.Factory formats;

    Figures(
            MetricService metrics,
            MetricFormat format,
            PublishedForms forms,
            Messages messages,
            Formats.Factory formats) {
        this.metrics = metrics;
        this.format = format;
        this.forms = forms;
        this.messages = messages;
        this.formats = formats;
    }

    List<ReportFigure> of(ReportScope scope, List<String> keys) {
        return keys.stream().map(key -> of(scope, key)).toList();
    }

    /** The value alone, to stand in a sentence; when there is none, why. */
    String words(ReportScope scope, String key) {
        ReportFigure figure = of(scope, key);
        return figure.value().isEmpty() ? figure.note() : figure.value();
    }

    /** The report's question about a metric, narrowed by the report's filter where the metric's form knows its fields. */
    MetricQuery query(ReportScope scope, MetricDefinition metric) {
        MetricQuery query = scope.metric(metric.key().key());
        return metric.form()
                .flatMap(forms::find)
                .map(form -> query.where(scope.filterFor(form)))
                .orElse(query);
    }

    private ReportFigure of(ReportScope scope, String key) {
        return scope.figure(key, () -> compute(scope, key));
    }

    private ReportFigure compute(ReportScope scope, String key) {
        MetricDefinition metric = metrics.get(scope.actor(), scope.app(), key);
        try {
            MetricQuery query = query(scope, metric);
            return metric.time() == null && metric.form().isPresent()
                    ? timeless(scope, metrics.compute(scope.actor(), query))
                    : compared(scope, metrics.compare(scope.actor(), query, Baseline.PREVIOUS));
        } catch (Forbidden e) {
            return new ReportFigure(
                    metric.label().in(scope.language()),
                    "",
                    "",
                    "",
                    Judgement.NEUTRAL,
                    "",
                    "",
                    Judgement.NEUTRAL,
                    "",
                    "",
                    words(scope, "report.metric.forbidden", List.of()));
        }
    }

    /** A metric of how things stand now has nothing to be compared with. */
    private ReportFigure timeless(ReportScope scope, MetricResult result) {
        return figure(scope, result, "", Judgement.NEUTRAL, "");
    }

    private ReportFigure compared(ReportScope scope, MetricComparison comparison) {
        MetricResult current = comparison.current();
        BigDecimal before = comparison.before().value();
        String previous = before == null || !comparison.earlier()
                ? ""
                : words(
                        scope,
                        "report.metric.previous",
                        List.of(format.text(comparison.before(), before, scope.language())));
        return figure(scope, current, change(scope, comparison), judgement(comparison), previous);
    }

    private String change(ReportScope scope, MetricComparison comparison) {
        BigDecimal difference = comparison.difference();
        if (difference == null) {
            return "";
        }
        String words = comparison.relative() == null
                ? format.difference(comparison.current(), difference, scope.language())
                : relative(scope, comparison.relative());
        return switch (comparison.change()) {
            case HIGHER -> "↑ " + words;
            case LOWER -> "↓ " + words;
            case UNCLEAR -> words(scope, "report.metric.unclear", List.of(words));
            case UNKNOWN -> words;
        };
    }

    private String relative(ReportScope scope, BigDecimal percent) {
        String sign = percent.signum() < 0 ? "−" : "+";
        return sign + formats.in(scope.language()).number(percent.abs(), 1) + "%";
    }

    private static Judgement judgement(MetricComparison comparison) {
        if (!comparison.isClear()) {
            return Judgement.NEUTRAL;
        }
        return comparison.better() ? Judgement.GOOD : Judgement.BAD;
    }

    private ReportFigure figure(
            ReportScope scope, MetricResult result, String change, Judgement judgement, String previous) {
        MetricDefinition metric = result.metric();
        MetricPoint point = result.single();
        boolean known = point.value() != null;
        return new ReportFigure(
                metric.label().in(scope.language()),
                metric.description().in(scope.language()),
                known ? format.text(result, point.value(), scope.language()) : "",
                known ? change : "",
                judgement,
                previous,
                target(scope, result),
                reached(result),
                known ? formats.in(scope.language()).number(point.n()) : "",
                interval(scope, result, point.interval()),
                note(scope, point));
    }

    private String note(ReportScope scope, MetricPoint point) {
        if (point.value() == null) {
            return words(scope, "report.metric.no-value", List.of());
        }
        return point.few() ? words(scope, "report.metric.few", List.of()) : "";
    }

    private String target(ReportScope scope, MetricResult result) {
        BigDecimal target = result.metric().target();
        if (target == null) {
            return "";
        }
        String words = format.text(result, target, scope.language());
        return switch (reached(result)) {
            case GOOD -> words(scope, "report.metric.reached", List.of(words));
            case BAD -> words(scope, "report.metric.missed", List.of(words));
            case NEUTRAL -> words;
        };
    }

    private static Judgement reached(MetricResult result) {
        BigDecimal target = result.metric().target();
        BigDecimal value = result.value();
        if (target == null || value == null) {
            return Judgement.NEUTRAL;
        }
        int sign = value.compareTo(target);
        boolean reached = result.metric().direction() == Direction.UP ? sign >= 0 : sign <= 0;
        return reached ? Judgement.GOOD : Judgement.BAD;
    }

    private String interval(ReportScope scope, MetricResult result, @Nullable MetricInterval interval) {
        if (interval == null) {
            return "";
        }
        return format.number(result.metric(), interval.low(), scope.language())
                + " – "
                + format.number(result.metric(), interval.high(), scope.language());
    }

    private String words(ReportScope scope, String key, List<String> arguments) {
        return messages.text(scope.language(), key, arguments);
    }
}
