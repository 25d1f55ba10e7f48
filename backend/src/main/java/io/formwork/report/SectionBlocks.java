package io.formwork.report;

import jakarta.inject.Singleton;
import java.util.List;

/** Turns a designed section into a finished one. */
@Singleton
class SectionBlocks {

    private final Figures figures;
    private final ChartBlocks charts;
    private final RecordBlocks records;

    SectionBlocks(Figures figures, ChartBlocks charts, RecordBlocks records) {
        this.figures = figures;
        this.charts = charts;
        this.records = records;
    }

    ReportBlock of(ReportScope scope, ReportSection section) {
        String title = section.title().in(scope.language());
        List<ReportBlock.Paragraph> paragraphs =
                Placeholders.paragraphs(section.text().in(scope.language()), metric -> figures.words(scope, metric));
        return switch (section.type()) {
            case TEXT -> new ReportBlock.Text(section.id(), title, paragraphs);
            case METRICS ->
                new ReportBlock.Metrics(section.id(), title, paragraphs, figures.of(scope, section.metrics()));
            case TREND -> new ReportBlock.Charts(section.id(), title, paragraphs, charts.trend(scope, section));
            case BREAKDOWN -> new ReportBlock.Charts(section.id(), title, paragraphs, charts.breakdown(scope, section));
            case CASES, ACTIONS -> records.of(scope, section, paragraphs);
        };
    }
}
