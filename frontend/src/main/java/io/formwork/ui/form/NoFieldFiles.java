package io.formwork.ui.form;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.form.Attachment;
import io.formwork.platform.error.NotFound;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** Refuses files in an installation that has no place for them. */
@Secondary
@Singleton
final class NoFieldFiles implements FieldFiles {

    @Override
    public Attachment store(FieldContext context, String field, String name, String type, byte[] content) {
        throw new NotFound("field.attachment.no-place", name);
    }

    @Override
    public DownloadHandler download(FieldContext context, Attachment file) {
        throw new NotFound("field.attachment.no-place", file.name());
    }
}
