package io.formwork.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The font files that the build laid beside this class. */
final class FontFiles {

    private static final String PREFIX = "noto-sans-sc-";

    private FontFiles() {}

    /** The TrueType font of a subset, such as {@code latin} or {@code 107}, and a weight. */
    static byte[] trueType(String subset, int weight) {
        return WoffFont.toTrueType(read(PREFIX + subset + "-" + weight + "-normal.woff"));
    }

    static byte[] read(String file) {
        try (InputStream stream = FontFiles.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + FontFiles.class.getName());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
