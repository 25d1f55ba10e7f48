package io.formwork.attachment;

import io.formwork.form.Attachment;
import io.formwork.platform.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An attached file that somebody may read. */
public final class AttachmentFile {

    private final Attachment attachment;
    private final String hash;
    private final BlobStore blobs;

    AttachmentFile(Attachment attachment, String hash, BlobStore blobs) {
        this.attachment = attachment;
        this.hash = hash;
        this.blobs = blobs;
    }

    public Attachment attachment() {
        return attachment;
    }

    public InputStream open() throws IOException {
        return blobs.get(hash);
    }

    public void writeTo(OutputStream output) throws IOException {
        try (InputStream input = open()) {
            input.transferTo(output);
        }
    }
}
