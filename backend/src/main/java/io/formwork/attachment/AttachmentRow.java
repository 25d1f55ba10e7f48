package io.formwork.attachment;

import io.formwork.form.Attachment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code attachment}; times are UTC.
 *
 * @param uploader who brought it, see {@link Uploader}
 * @param recordId the record that took it first, null until one does
 */
@MappedEntity("attachment")
record AttachmentRow(
        @Id String id,
        String app,
        String form,
        String fieldId,
        String contentHash,
        String name,
        long size,
        String mediaType,
        String uploader,
        @Nullable Long recordId,
        LocalDateTime createdAt) {

    Attachment toAttachment() {
        return new Attachment(id, name, size, mediaType);
    }
}
