package io.formwork.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.platform.text.Language;
import io.formwork.platform.xlsx.XlsxFile;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes entries as the lines of a file. */
@Singleton
final class AuditExport {

    private final AuditSheet sheet;

    AuditExport(AuditSheet sheet) {
        this.sheet = sheet;
    }

    /** A file that is being written. */
    interface Open extends Closeable {

        void write(AuditEntry entry) throws IOException;
    }

    Open open(AuditFormat format, Language language, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new Csv(language, out);
            case XLSX -> new Xlsx(language, out);
        };
    }

    private final class Csv implements Open {

        private final Language language;
        private final CsvWriter csv;

        Csv(Language language, OutputStream out) throws IOException {
            this.language = language;
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            csv = CsvWriter.builder().build(writer);
            csv.writeRecord(sheet.head(language));
        }

        @Override
        public void write(AuditEntry entry) {
            csv.writeRecord(sheet.line(language, entry));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private final class Xlsx implements Open {

        private final Language language;
        private final XlsxFile file;

        Xlsx(Language language, OutputStream out) {
            List<String> head = sheet.head(language);
            this.language = language;
            file = new XlsxFile(out, sheet.title(language), head, sheet.cutMark(language));
        }

        @Override
        public void write(AuditEntry entry) throws IOException {
            file.line(sheet.line(language, entry));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
