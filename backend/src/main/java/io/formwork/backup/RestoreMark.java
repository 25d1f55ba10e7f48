package io.formwork.backup;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.startup.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in a data folder from before the first thing that is restored until after the last. */
public final class RestoreMark {

    private static final String FILE = "restoring";

    private RestoreMark() {}

    /** Refuses to work with what a restore has left half done. */
    public static void requireNone(DataFolder folder) {
        if (isIn(folder)) {
            throw new StartupRefused(
                    "A restore into " + folder.path("") + " was stopped in the middle, so the data is not whole."
                            + " Run ./formwork restore with the same backup again.");
        }
    }

    static boolean isIn(DataFolder folder) {
        return Files.exists(folder.path(FILE));
    }

    static void set(DataFolder folder, Path archive) throws IOException {
        Files.writeString(folder.path(FILE), archive.toString());
    }

    static void remove(DataFolder folder) throws IOException {
        Files.delete(folder.path(FILE));
    }
}
