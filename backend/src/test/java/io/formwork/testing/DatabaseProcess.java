package io.formwork.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;

/** The process of the embedded database server, to be halted and killed by tests. */
@Singleton
public final class DatabaseProcess {

    private final FormworkSettings settings;

    DatabaseProcess(FormworkSettings settings) {
        this.settings = settings;
    }

    /** The server's process id; a test on a server that is not ours is skipped. */
    public String id() throws IOException {
        assumeTrue(settings.externalDatabase() == null, "Only the embedded server can be taken away");
        return Files.readString(settings.home().resolve("database/mariadbd.pid"))
                .strip();
    }

    /** Sends it a signal, for instance {@code STOP}. */
    public static void signal(String name, String id) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, id).start().waitFor();
        assertThat(exit).isZero();
    }
}
