package io.formwork.ui.report.designer;

import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricService;
import io.formwork.platform.time.LocalClock;
import io.formwork.report.ReportOutput;
import io.formwork.report.ReportPeriod;
import io.formwork.report.ReportQuery;
import io.formwork.report.ReportService;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.report.ReportPane;
import io.formwork.ui.shell.error.FailureWords;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What reports are made of, and how a draft would look. */
@Singleton
class ReportMaterial {

    private final MetricService metrics;
    private final PublishedForms forms;
    private final ReportService reports;
    private final ReportOutput output;
    private final FieldContexts contexts;
    private final FailureWords words;
    private final LocalClock clock;

    ReportMaterial(
            MetricService metrics,
            PublishedForms forms,
            ReportService reports,
            ReportOutput output,
            FieldContexts contexts,
            FailureWords words,
            LocalClock clock) {
        this.metrics = metrics;
        this.forms = forms;
        this.reports = reports;
        this.output = output;
        this.contexts = contexts;
        this.words = words;
        this.clock = clock;
    }

    List<MetricDefinition> metrics(Actor actor, String app) {
        return metrics.list(actor, app);
    }

    List<FormDefinition> forms(String app) {
        return forms.list(app);
    }

    FieldContext context(FormDefinition form) {
        return contexts.of(form.key());
    }

    ReportPane pane() {
        return new ReportPane(words);
    }

    /** Gets ready for the preview, which comes later than the settings. */
    void prepare() {
        output.prepare();
    }

    /** The draft as a page, over the last twelve months. */
    String preview(Actor actor, String app, String key, ObjectNode draft) {
        ReportPeriod period = ReportPeriod.lastTwelveMonths(clock.today());
        ReportQuery query = ReportQuery.of(app, key, period, actor.language());
        return output.fragment(reports.preview(actor, query, draft));
    }
}
