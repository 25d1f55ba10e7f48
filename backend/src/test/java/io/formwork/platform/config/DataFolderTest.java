package io.formwork.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndReadableByTheOwnerOnly() throws IOException {
        var data = DataFolder.open(folder.resolve("home"));

        String secret = data.secret("token");

        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(data.secret("token")).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home/secrets/token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("FORMWORK_HOME");
    }

    @Test
    void anUnwritablePlaceIsRefused() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/formwork")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("/proc/formwork");
    }
}
