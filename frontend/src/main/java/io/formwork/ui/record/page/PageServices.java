package io.formwork.ui.record.page;

import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.platform.text.Formats;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.record.personal.PersonalDataService;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.RecordPanel;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** What the parts of a record page need from the backend, and what other features add to it. */
@Singleton
record PageServices(
        RecordService records,
        RecordCommentService comments,
        Formats.Factory formats,
        List<RecordPanel> panels,
        PersonalDataService personal,
        BackgroundWork background) {

    private static final int PIPE = 64 * 1024;

    PageServices {
        panels = panels.stream()
                .sorted(Comparator.comparingInt(RecordPanel::order))
                .toList();
    }

    /** Everything that is kept of the person behind a record, as an archive that is written while it is read. */
    DownloadResponse archive(FormScope scope, RecordId person) {
        try {
            var pipe = new PipedInputStream(PIPE);
            var output = new PipedOutputStream(pipe);
            background.run(() -> write(scope, person, output));
            return new DownloadResponse(pipe, scope.label() + "-" + person + ".zip", "application/zip", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(FormScope scope, RecordId person, PipedOutputStream output) {
        try (output) {
            personal.export(scope.actor(), scope.key(), person, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
