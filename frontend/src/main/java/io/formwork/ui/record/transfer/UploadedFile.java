package io.formwork.ui.record.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that an import reads; it is kept until another one comes or it is let go. */
public final class UploadedFile {

    private @Nullable Path file;
    private String name = "";

    /** From now on it is that one, under the name that it had where it came from. */
    public void take(Path uploaded, String as) {
        delete();
        file = uploaded;
        name = as;
    }

    /** Where it lies. */
    public Path path() {
        if (file == null) {
            throw new IllegalStateException("There is no file yet");
        }
        return file;
    }

    public String name() {
        return name;
    }

    /** Lets it go. */
    public void delete() {
        if (file != null) {
            Path old = file;
            file = null;
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
