package io.formwork.ui.record.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Writes what the table shows into a CSV file, tells how far it is, and hands the file over. */
final class ExportDialog extends Dialog {

    private static final int TELL_EVERY = 5_000;

    private final transient FormScope scope;
    private final transient TableServices services;
    private final transient Formats formats;
    private final transient AtomicBoolean cancelled = new AtomicBoolean();

    final ProgressBar progress = new ProgressBar();
    final Paragraph words = new Paragraph(getTranslation("table.export.running"));
    final Button cancel = new Button(getTranslation("component.cancel"), click -> close());

    ExportDialog(FormScope scope, TableServices services, Formats formats) {
        this.scope = scope;
        this.services = services;
        this.formats = formats;
        addClassName("fw-dialog");
        setWidth("min(360px, 90vw)");
        setHeaderTitle(getTranslation("table.export.title", scope.label()));
        setCloseOnOutsideClick(false);
        progress.setIndeterminate(true);
        words.getElement().setAttribute("role", "status");
        add(words, progress);
        getFooter().add(cancel);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                cancelled.set(true);
            }
        });
    }

    /** Opens and begins. */
    void begin(TableQuestion question, long expected) {
        open();
        Consumer<Runnable> screen = BackgroundWork.screenOf(this);
        try {
            services.work().run(() -> export(question, expected, screen));
        } catch (Forbidden refused) {
            // Whoever only looks as somebody else takes nothing along.
            close();
            throw refused;
        }
    }

    private void export(TableQuestion question, long expected, Consumer<Runnable> screen) {
        try {
            Path file = Files.createTempFile("formwork-export", ".csv");
            long written = write(question, file, expected, screen);
            screen.accept(() -> handOver(file, written));
        } catch (CancellationException stopped) {
            screen.accept(this::close);
        } catch (FormworkException refused) {
            screen.accept(() -> refuse(refused));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(TableQuestion question, Path file, long expected, Consumer<Runnable> screen) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return services.export()
                    .run(
                            scope.actor(),
                            scope.key(),
                            question.condition(scope),
                            question.sort(),
                            out,
                            written -> tell(written, expected, screen));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void tell(long written, long expected, Consumer<Runnable> screen) {
        if (cancelled.get()) {
            throw new CancellationException();
        }
        if (written % TELL_EVERY == 0) {
            screen.accept(() -> {
                progress.setIndeterminate(false);
                progress.setValue(Math.min(1, written / (double) Math.max(1, expected)));
                words.setText(getTranslation("table.export.written", formats.number(written)));
            });
        }
    }

    private void handOver(Path file, long written) {
        progress.setVisible(false);
        words.setText(getTranslation("table.export.done", formats.number(written)));
        Anchor link = new Anchor(
                DownloadHandler.forFile(file.toFile(), scope.label() + ".csv"),
                getTranslation("table.export.download"));
        link.addClassName("fw-download");
        add(link);
        cancel.setText(getTranslation("component.close"));
        link.getElement().executeJs("this.click()");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                services.work().run(() -> delete(file));
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(FormworkException refused) {
        close();
        Toast.error(services.messages().text(scope.actor().language(), refused));
    }
}
