package io.formwork.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.report.Report;
import io.formwork.report.ReportOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Links that make a report as a file when they are followed, and say so while it is made. */
final class ReportDownloads {

    private final ReportOutput output;
    private final Supplier<Report> report;

    /** @param report computed anew for each file, with the choices of that moment */
    ReportDownloads(ReportOutput output, Supplier<Report> report) {
        this.output = output;
        this.report = report;
    }

    Anchor pdf(String label) {
        var button = new Button(label, VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return link(button, () -> {
            Report made = report.get();
            var bytes = new ByteArrayOutputStream();
            output.pdf(made, bytes);
            return answer(made, ".pdf", "application/pdf", bytes.toByteArray());
        });
    }

    Anchor html(String label) {
        return link(new Button(label, VaadinIcon.FILE_CODE.create()), () -> {
            Report made = report.get();
            byte[] bytes = output.html(made).getBytes(StandardCharsets.UTF_8);
            return answer(made, ".html", "text/html; charset=utf-8", bytes);
        });
    }

    private static DownloadResponse answer(Report made, String ending, String type, byte[] bytes) {
        String name = made.title() + " " + made.period() + ending;
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
    }

    private static Anchor link(Button button, Supplier<DownloadResponse> file) {
        String label = button.getText();
        var handler = DownloadHandler.fromInputStream(event -> file.get()).whenComplete((context, success) -> {
            button.setText(label);
            button.setEnabled(true);
        });
        var link = new Anchor(handler, "");
        link.add(button);
        button.addClickListener(click -> {
            button.setText(button.getTranslation("reports.making"));
            button.setEnabled(false);
        });
        return link;
    }
}
