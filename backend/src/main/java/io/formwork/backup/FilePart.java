package io.formwork.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** So many bytes of what lies below, which stays open. */
final class FilePart extends InputStream {

    private final InputStream input;
    private long left;

    FilePart(InputStream input, long length) {
        this.input = input;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = input.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("A file ends too early");
        }
        left -= read;
        return read;
    }
}
