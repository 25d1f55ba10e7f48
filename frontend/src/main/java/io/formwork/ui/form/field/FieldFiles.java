package io.formwork.ui.form.field;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.form.Attachment;

/** Keeps the files that are attached to records. */
public interface FieldFiles {

    /**
     * Stores a file for a field; it belongs to no record until one is saved with it.
     *
     * @throws io.formwork.platform.error.Invalid when it is too large or of a kind that is not taken
     */
    Attachment store(FieldContext context, String field, String name, String type, byte[] content);

    /** Lets a link open a file of the context's record. */
    DownloadHandler download(FieldContext context, Attachment file);
}
