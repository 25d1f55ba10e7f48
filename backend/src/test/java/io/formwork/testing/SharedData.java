package io.formwork.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public data sets that lie beside the repository where it is developed; a test that needs one is skipped elsewhere. */
public final class SharedData {

    private SharedData() {}

    public static Path file(String name) {
        Path root = Path.of(System.getProperty("formwork.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path file = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(file), () -> "The data set " + name + " is not beside the repository");
        return file;
    }
}
