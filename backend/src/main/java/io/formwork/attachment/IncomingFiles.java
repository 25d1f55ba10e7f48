package io.formwork.attachment;

import io.formwork.form.FormField;
import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.blob.BlobTooLarge;
import io.formwork.platform.blob.StoredBlob;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Checks files on their way in and hands their bytes to the blob store. */
@Singleton
class IncomingFiles {

    private static final long MEGABYTE = 1L << 20;
    private static final long USUAL_LIMIT = 10 * MEGABYTE;

    /** What came in. */
    record Received(StoredBlob blob, String mediaType) {}

    private final BlobStore blobs;
    private final FormworkSettings settings;

    IncomingFiles(BlobStore blobs, FormworkSettings settings) {
        this.blobs = blobs;
        this.settings = settings;
    }

    /** @throws Invalid with a pointer to the field when the file is not taken */
    Received receive(FormField field, Upload upload) {
        long limit = limit(field);
        try (InputStream content = upload.content()) {
            byte[] head = content.readNBytes(FileType.HEAD);
            if (head.length == 0) {
                throw refused(field, "minSize", "attachment.empty", upload);
            }
            Optional<String> type = FileType.of(head, upload.name());
            if (type.isEmpty()) {
                throw refused(field, "type", "attachment.type", upload);
            }
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            return new Received(blobs.put(whole, limit), type.get());
        } catch (BlobTooLarge e) {
            throw new Invalid(new Violation(
                    field.pointer(), "maxSize", "attachment.too-large", field.label(), upload.name(), words(limit)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(long bytes) {
        return bytes < MEGABYTE ? bytes / 1024 + " kB" : bytes / MEGABYTE + " MB";
    }

    private long limit(FormField field) {
        long designed = field.extras().path("maxSize").asLong(USUAL_LIMIT);
        return Math.min(designed, settings.uploadLimitMegabytes() * MEGABYTE);
    }

    private static Invalid refused(FormField field, String rule, String key, Upload upload) {
        return new Invalid(new Violation(field.pointer(), rule, key, field.label(), upload.name()));
    }
}
