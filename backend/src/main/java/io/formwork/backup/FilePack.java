package io.formwork.backup;

import io.formwork.platform.blob.BlobStore;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** Files one after the other: for each the hash of its content, its length and its bytes. */
final class FilePack {

    private static final int HASH_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private FilePack() {}

    /** What a file of the pack is given to. */
    interface Reader {

        void read(String hash, InputStream content) throws IOException;
    }

    static void write(BlobStore blobs, String hash, DataOutputStream output) throws IOException {
        long length = blobs.size(hash);
        output.write(HEX.parseHex(hash));
        output.writeLong(length);
        try (var content = blobs.get(hash)) {
            long written = content.transferTo(output);
            if (written != length) {
                throw new IOException("The file " + hash + " has " + written + " bytes instead of " + length);
            }
        }
    }

    /** Reads all files; answers how many there were. */
    static long read(InputStream input, Reader reader) throws IOException {
        var data = new DataInputStream(input);
        long files = 0;
        while (true) {
            byte[] hash = data.readNBytes(HASH_BYTES);
            if (hash.length == 0) {
                return files;
            }
            if (hash.length < HASH_BYTES) {
                throw new EOFException("The list of files ends in the middle");
            }
            var content = new FilePart(data, data.readLong());
            reader.read(HEX.formatHex(hash), content);
            content.transferTo(java.io.OutputStream.nullOutputStream());
            files++;
        }
    }
}
