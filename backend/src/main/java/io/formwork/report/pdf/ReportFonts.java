package io.formwork.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that a PDF embeds: Noto Sans SC in two weights, Latin first, its slices for rarer characters, and at last every
 * TrueType file that an administrator puts into the folder {@code fonts} of the data folder.
 */
@Singleton
class ReportFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final Set<FSFontUseCase> TEXT = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final Set<FSFontUseCase> FALLBACK = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL);

    private final Path extraFolder;
    private @Nullable FontSlices slices;

    ReportFonts(FormworkSettings settings) {
        this.extraFolder = settings.home().resolve("fonts");
    }

    void addTo(PdfRendererBuilder builder, String text) {
        for (int weight : List.of(REGULAR, BOLD)) {
            add(builder, "Noto Sans SC Latin", "latin", weight, TEXT);
            add(builder, "Noto Sans SC", "chinese-simplified", weight, TEXT);
        }
        for (String slice : slices().neededFor(text)) {
            add(builder, "Noto Sans SC " + slice, slice, REGULAR, FALLBACK);
        }
        for (Path file : extraFiles()) {
            String family = file.getFileName().toString();
            builder.useFont(file.toFile(), family, REGULAR, FontStyle.NORMAL, true, FALLBACK);
        }
    }

    private static void add(
            PdfRendererBuilder builder, String family, String subset, int weight, Set<FSFontUseCase> uses) {
        byte[] font = FontFiles.trueType(subset, weight);
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true, uses);
    }

    private synchronized FontSlices slices() {
        FontSlices known = slices;
        if (known == null) {
            known = new FontSlices();
            slices = known;
        }
        return known;
    }

    private List<Path> extraFiles() {
        if (!Files.isDirectory(extraFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(extraFolder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
