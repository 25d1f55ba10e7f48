package io.formwork.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Ends with {@link RequestTooLarge} once more than the limit has been read. */
final class CountedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final long limit;
    private long count;

    CountedInput(ServletInputStream input, long limit) {
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = input.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = input.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws RequestTooLarge {
        count += Math.max(0, read);
        if (count > limit) {
            throw new RequestTooLarge(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
