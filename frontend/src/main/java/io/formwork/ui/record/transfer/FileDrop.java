package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.ui.component.ComponentTexts;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Takes one file of rows, by dropping it or by choosing it. */
public final class FileDrop extends Upload {

    static final int LARGEST = 512 * 1024 * 1024;
    private static final int LARGEST_WORKBOOK = 64 * 1024 * 1024;

    /**
     * A CSV file.
     *
     * @param received is given the file, now its own to keep or delete, and its name
     */
    public FileDrop(BiConsumer<Path, String> received) {
        super(UploadHandler.toTempFile((about, file) -> received.accept(file.toPath(), about.fileName())));
        addClassName("fw-import-upload");
        ComponentTexts.apply(this);
        setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv");
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
    }

    /** A CSV file or a workbook. */
    public static FileDrop withWorkbooks(BiConsumer<Path, String> received) {
        FileDrop drop = new FileDrop(received);
        drop.setAcceptedFileTypes(".xlsx", ".csv", ".txt", ".tsv", "text/csv");
        drop.setMaxFileSize(LARGEST_WORKBOOK);
        return drop;
    }
}
