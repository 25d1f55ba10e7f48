package io.formwork.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.identity.Actor;
import io.formwork.report.Report;
import io.formwork.report.ReportFiles;
import io.formwork.report.ReportQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

/** Links that make a report as a file when they are followed, and say so while it is made. */
final class ReportDownloads {

    private final ReportFiles files;
    private final Actor actor;
    private final Supplier<ReportQuery> query;

    /** @param query asked anew for each file, with the choices of that moment */
    ReportDownloads(ReportFiles files, Actor actor, Supplier<ReportQuery> query) {
        this.files = files;
        this.actor = actor;
        this.query = query;
    }

    Anchor pdf(String label) {
        var button = new Button(label, VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return link(button, () -> {
            var bytes = new ByteArrayOutputStream();
            Report made = files.pdf(actor, query.get(), bytes);
            return answer(made, ".pdf", "application/pdf", bytes.toByteArray());
        });
    }

    Anchor html(String label) {
        return link(new Button(label, VaadinIcon.FILE_CODE.create()), () -> {
            var bytes = new ByteArrayOutputStream();
            Report made = files.html(actor, query.get(), bytes);
            return answer(made, ".html", "text/html; charset=utf-8", bytes.toByteArray());
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
