package io.formwork.platform.blob;

import java.io.IOException;

/** A file has more bytes than it may. */
public final class BlobTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BlobTooLarge(long mostBytes) {
        super("More than " + mostBytes + " bytes");
    }
}
