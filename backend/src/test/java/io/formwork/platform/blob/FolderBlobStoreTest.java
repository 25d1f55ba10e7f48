package io.formwork.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.config.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {

    @TempDir
    Path home;

    private FolderBlobStore blobs;

    @BeforeEach
    void open() {
        blobs = new FolderBlobStore(DataFolder.open(home));
    }

    @Test
    void whatIsPutComesBackWholeAndInParts() throws IOException {
        StoredBlob blob = blobs.put(bytes("hello world"), 100);

        assertThat(blob.size()).isEqualTo(11);
        assertThat(blobs.get(blob.hash())).hasContent("hello world");
        assertThat(blobs.range(blob.hash(), 6, 3)).hasContent("wor");
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        StoredBlob first = blobs.put(bytes("same"), 100);
        StoredBlob second = blobs.put(bytes("same"), 100);

        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(blobs.list()).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeLeavesNothing() throws IOException {
        assertThatThrownBy(() -> blobs.put(bytes("123456"), 5)).isInstanceOf(BlobTooLarge.class);

        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead");
            }
        };

        assertThatThrownBy(() -> blobs.put(broken, 100)).isInstanceOf(IOException.class);

        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        String hash = blobs.put(bytes("x"), 100).hash();

        blobs.delete(hash);

        assertThat(blobs.exists(hash)).isFalse();
    }

    @Test
    void aNameThatIsNoHashIsNotAPath() {
        assertThatThrownBy(() -> blobs.get("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
