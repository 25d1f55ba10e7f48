package io.formwork.ui.form;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.attachment.AttachmentDownloads;
import io.formwork.attachment.AttachmentService;
import io.formwork.attachment.Upload;
import io.formwork.form.Attachment;
import io.formwork.platform.error.NotFound;
import io.formwork.record.RecordId;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;

/** Keeps files with the attachment service, in the name of the person who looks. */
@Singleton
final class ServiceFieldFiles implements FieldFiles {

    private final AttachmentService attachments;
    private final AttachmentDownloads downloads;

    ServiceFieldFiles(AttachmentService attachments, AttachmentDownloads downloads) {
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @Override
    public Attachment store(FieldContext context, String field, String name, String type, byte[] content) {
        return attachments.upload(
                context.actor(), context.form(), field, new Upload(name, new ByteArrayInputStream(content)));
    }

    @Override
    public DownloadHandler download(FieldContext context, Attachment file) {
        return DownloadHandler.fromInputStream(event -> {
            String record = context.record();
            if (record == null) {
                throw new NotFound("attachment.unknown", file.name());
            }
            var opened = downloads.open(context.actor(), context.form(), RecordId.parse(record), file.id());
            return new DownloadResponse(opened.open(), file.name(), file.type(), file.size());
        });
    }
}
