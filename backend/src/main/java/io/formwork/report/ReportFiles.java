package io.formwork.report;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Makes reports as files to take along; who took which is on record. */
@Singleton
public class ReportFiles {

    private final ReportService reports;
    private final ReportOutput output;
    private final ApplicationEventPublisher<Audited> events;

    ReportFiles(ReportService reports, ReportOutput output, ApplicationEventPublisher<Audited> events) {
        this.reports = reports;
        this.output = output;
        this.events = events;
    }

    /** Writes a printed document; fails before the first byte when it cannot be made. */
    public Report pdf(Actor actor, ReportQuery query, OutputStream out) {
        Report report = taken(actor, query, "PDF");
        output.pdf(report, out);
        return report;
    }

    /** Writes a page that needs nothing besides itself. */
    public Report html(Actor actor, ReportQuery query, OutputStream out) {
        Report report = taken(actor, query, "HTML");
        try {
            out.write(output.html(report).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }

    private Report taken(Actor actor, ReportQuery query, String format) {
        Report report = reports.render(actor, query);
        events.publishEvent(Audited.of(actor, "report.exported", ReportDefinition.KIND, query.key(), report.title())
                .in(query.app())
                .changed(null, format + ", " + report.period()));
        return report;
    }
}
