package io.formwork.ui.metric;

import io.formwork.form.PublishedForms;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.metric.chart.ChartOptions;
import io.formwork.record.RecordTitles;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What pages need to show numbers and open what stands behind them. */
@Singleton
public final class MetricScreens {

    final MetricService metrics;
    final MetricFormat format;
    final ChartOptions options;
    final RecordTitles titles;
    final PublishedForms forms;
    final CurrentUser user;

    MetricScreens(
            MetricService metrics,
            MetricFormat format,
            ChartOptions options,
            RecordTitles titles,
            PublishedForms forms,
            CurrentUser user) {
        this.metrics = metrics;
        this.format = format;
        this.options = options;
        this.titles = titles;
        this.forms = forms;
        this.user = user;
    }

    public MetricService metrics() {
        return metrics;
    }

    public MetricFormat format() {
        return format;
    }

    public ChartOptions options() {
        return options;
    }

    public CurrentUser user() {
        return user;
    }

    /** Opens the definition in words and the records behind what was clicked on a chart of that result. */
    public void open(MetricQuery query, MetricResult result, Chart.Pick pick) {
        Optional<MetricQuery> point = result.points().stream()
                .filter(each -> pick.metric().isPresent())
                .filter(each ->
                        pick.period().equals(Optional.ofNullable(each.period()).map(Object::toString)))
                .filter(each -> !result.isGrouped() || pick.group().equals(Optional.ofNullable(each.group())))
                .findFirst()
                .map(each -> metrics.at(user.actor(), query, each));
        open(point.orElseGet(() -> query.each(Grain.NONE).by(null)));
    }

    /** Opens the definition in words and the records behind a single number. */
    public void open(MetricQuery single) {
        new NumberDialog(this, single).open();
    }
}
