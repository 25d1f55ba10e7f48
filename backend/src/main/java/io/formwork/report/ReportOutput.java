package io.formwork.report;

import io.formwork.report.chart.SvgCharts;
import io.formwork.report.layout.ReportLayout;
import io.formwork.report.pdf.PdfWriter;
import jakarta.inject.Singleton;
import java.io.OutputStream;

/** Gives a report its looks. */
@Singleton
public class ReportOutput {

    private final ReportLayout layout;
    private final PdfWriter pdf;
    private final SvgCharts charts;

    ReportOutput(ReportLayout layout, PdfWriter pdf, SvgCharts charts) {
        this.layout = layout;
        this.pdf = pdf;
        this.charts = charts;
    }

    /** Gets ready beside what the first report waits for, for somebody who will soon want one. */
    public void prepare() {
        charts.prepare();
    }

    /** One {@code <div>} with its own styles, to stand in a page. */
    public String fragment(Report report) {
        return layout.lay(report, ReportLayout.Medium.FRAGMENT);
    }

    /** A file that needs nothing besides itself. */
    public String html(Report report) {
        return layout.lay(report, ReportLayout.Medium.FILE);
    }

    /** A printed document; throws before the first byte when it cannot be made. */
    public void pdf(Report report, OutputStream out) {
        pdf.write(layout.lay(report, ReportLayout.Medium.PRINT), report.language(), out);
    }
}
