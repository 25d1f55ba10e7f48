package io.formwork.ui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words of a printed file, without spaces and line ends, since print breaks lines where it likes.
 *
 * @param text all pages one after the other
 */
public record PdfText(String text, int pages) {

    /** Reads a file and keeps a copy of it beside the pictures. */
    public static PdfText of(Path file, Path kept) {
        try {
            Files.createDirectories(kept.getParent());
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            try (var document = Loader.loadPDF(kept.toFile())) {
                return new PdfText(plain(new PDFTextStripper().getText(document)), document.getNumberOfPages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as it stands in {@link #text}. */
    public static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
