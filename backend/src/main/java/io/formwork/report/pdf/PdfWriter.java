package io.formwork.report.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Prints a well-formed HTML page as PDF; it loads nothing from outside the page. */
@Singleton
public class PdfWriter {

    /** Stands for a character that no font has. */
    static final String MISSING_CHARACTER = "〓";

    private static final int MOST_AT_ONCE = 2;

    private final ReportFonts fonts;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);

    PdfWriter(ReportFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new RendererLog());
    }

    /** Writes the whole document, or throws before the first byte when the page cannot be printed. */
    public void write(String html, Language language, OutputStream out) {
        permits.acquireUninterruptibly();
        try {
            print(html, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            permits.release();
        }
    }

    private void print(String html, Language language, OutputStream out) throws IOException {
        try (var drawer = new BatikSVGDrawer();
                PdfBoxRenderer renderer = renderer(html, drawer)) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            describe(document, language);
            document.save(out);
        }
    }

    private PdfBoxRenderer renderer(String html, BatikSVGDrawer drawer) {
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .useSVGDrawer(drawer)
                .useReplacementText(MISSING_CHARACTER)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Formwork")
                .withHtmlContent(html, null);
        fonts.addTo(builder, html);
        return builder.buildPdfRenderer();
    }

    private static void describe(PDDocument document, Language language) {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.locale().toLanguageTag());
        var preferences = catalog.getViewerPreferences() == null
                ? new PDViewerPreferences(new COSDictionary())
                : catalog.getViewerPreferences();
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
