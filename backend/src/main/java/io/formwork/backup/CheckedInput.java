package io.formwork.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and digests what passes and refuses more than was announced, however much an archive unfolds to. */
final class CheckedInput extends FilterInputStream {

    private final MessageDigest digest = CheckedOutput.sha256();
    private final String name;
    private final BackupEntry announced;
    private long bytes;

    CheckedInput(InputStream input, String name, BackupEntry announced) {
        super(input);
        this.name = name;
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            if (bytes > announced.bytes()) {
                throw new BackupRefused("'" + name + "' holds more than the " + announced.bytes()
                        + " bytes that were announced. The backup is damaged or was made to do harm.");
            }
            digest.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads to the end and compares with what was announced. */
    void requireWhole(long count) throws IOException {
        transferTo(OutputStream.nullOutputStream());
        announced.require(new BackupEntry(count, bytes, HexFormat.of().formatHex(digest.digest())), name);
    }
}
