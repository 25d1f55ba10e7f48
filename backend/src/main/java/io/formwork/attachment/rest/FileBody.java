package io.formwork.attachment.rest;

import io.formwork.attachment.AttachmentFile;
import io.micronaut.core.io.Writable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Streams a file's bytes. */
record FileBody(AttachmentFile file) implements Writable {

    @Override
    public void writeTo(OutputStream output, @Nullable Charset charset) throws IOException {
        file.writeTo(output);
    }

    @Override
    public void writeTo(OutputStream output) throws IOException {
        file.writeTo(output);
    }

    @Override
    public void writeTo(Writer writer) {
        throw new UnsupportedOperationException("A file is bytes");
    }

    /** As RFC 6266 asks: any name in UTF-8. */
    static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
