package io.formwork.platform.blob;

import io.formwork.platform.config.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Keeps files by the SHA-256 of their content: the same bytes are kept once, and what is kept never changes. */
public interface BlobStore {

    /** The one in a data folder, for commands that run without the application. */
    static BlobStore in(DataFolder home) {
        return new FolderBlobStore(home);
    }

    /**
     * Keeps all bytes of a stream.
     *
     * @throws BlobTooLarge when there are more bytes than that; nothing is kept then
     */
    StoredBlob put(InputStream content, long mostBytes) throws IOException;

    InputStream get(String hash) throws IOException;

    /** Some bytes from the middle. */
    InputStream range(String hash, long from, long length) throws IOException;

    boolean exists(String hash);

    /** How many bytes a kept file has. */
    long size(String hash) throws IOException;

    void delete(String hash) throws IOException;

    /** Everything that is kept; to be closed. */
    Stream<StoredBlob> list() throws IOException;
}
